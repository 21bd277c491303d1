import type { Context } from 'koa';
import * as z from 'zod';
import { refused } from '../site/reply';

const number = z.coerce.number().int().positive().max(2_147_483_647);

/** The number in the address. @throws {Refused} `not-found` for one that nothing can have */
export function askedId(ctx: Context): number {
  const { id } = (ctx as unknown as { params: { id: string } }).params;
  const parsed = number.safeParse(id);
  if (!parsed.success) throw refused('not-found');
  return parsed.data;
}
