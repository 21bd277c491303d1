import type { Context } from 'koa';
import * as z from 'zod';
import { refused } from '../site/reply';

/** The largest number that a row can have: an `integer` of PostgreSQL. */
export const largestNumber = 2_147_483_647;
/** In the one way of writing that we write it: `0x10` and `1e3` are numbers to JavaScript and no address of ours. */
export const rowNumber = z
  .string()
  .regex(/^[1-9]\d{0,9}$/)
  .transform(Number)
  .pipe(z.number().max(largestNumber));

/** The number in the address. @throws {Refused} `not-found` for one that nothing can have */
export function askedId(ctx: Context): number {
  const { id } = (ctx as unknown as { params: { id: string } }).params;
  const parsed = rowNumber.safeParse(id);
  if (!parsed.success) throw refused('not-found');
  return parsed.data;
}
