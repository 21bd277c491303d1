import type { Context } from 'koa';
import * as z from 'zod';
import { queryOf } from '../site/reply';
import { ofCampaign } from './asked-campaign';
import { largestNumber, rowNumber } from './asked-id';

/** What follows the entry with this number; without one the newest. */
const before = rowNumber.default(largestNumber);

/** The number below which the page begins that is asked for. @throws {Refused} with anything else beside it */
export const askedBefore = (ctx: Context): number => queryOf(ctx, z.strictObject({ before })).before;

/** The same of a list whose campaign is in the query. @throws {Refused} */
export const askedPage = (ctx: Context) => queryOf(ctx, ofCampaign.extend({ before }));

/** The same of a list whose entries are known by a UUID. @throws {Refused} */
export const askedPageById = (ctx: Context) => queryOf(ctx, ofCampaign.extend({ before: z.uuid().optional() }));

/** The rows of one page, and what the next one is asked with; null at the end. */
export interface DeskPage<Row extends { id: unknown }> {
  rows: Row[];
  before: Row['id'] | null;
}

/** Of rows of which there is one more than a page has wherever another page follows. */
export function pageOf<Row extends { id: unknown }>(found: readonly Row[], size: number): DeskPage<Row> {
  const rows = found.slice(0, size);
  return { rows, before: found.length > size ? (rows.at(-1)?.id ?? null) : null };
}
