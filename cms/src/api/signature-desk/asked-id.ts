import type { Context } from 'koa';
import * as z from 'zod';
import { refused } from '../site/reply';

/** The largest number that a row can have: an `integer` of PostgreSQL. */
export const largestNumber = 2_147_483_647;
export const rowNumber = z.coerce.number().int().positive().max(largestNumber);

/** The number in the address. @throws {Refused} `not-found` for one that nothing can have */
export function askedId(ctx: Context): number {
  const { id } = (ctx as unknown as { params: { id: string } }).params;
  const parsed = rowNumber.safeParse(id);
  if (!parsed.success) throw refused('not-found');
  return parsed.data;
}
