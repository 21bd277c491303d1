import type { Client } from 'pg';
import type { Purpose } from '../../contract/export';
import { layouts, type Revisions } from './layout';

/** Rows of a part at most: large enough to be quick, small enough that memory stays flat. */
const partRows = 2_000;

/** Ids after one, up to and with another, and how many rows of the export these are. */
export interface Range {
  after: number;
  upTo: number;
  /** Number of its first row, from 1. */
  number: number;
  rows: number;
}

export interface Snapshot {
  /** Others see the same rows by it, as long as the transaction of the client lasts. */
  id: string;
  revisions: Revisions;
}

/** Ids come one after the other, so as many of them hold no more rows than a part does. */
const blocks = (purpose: Purpose): string => `
  select max(id) as "upTo", count(*)::integer as rows from signatures
   where campaign = $1 and state = 'confirmed' and ${layouts[purpose].where}
   group by id / ${partRows} order by 1`;

const wordings = `
  select distinct on (fingerprint) fingerprint, locale, number from revisions
   where campaign = $1 order by fingerprint, published_at`;

interface Block {
  /** Its last id. */
  upTo: number;
  rows: number;
}

/** Neighbours that fit into one part become one: other campaigns may have most of the ids. */
export function rangesOf(found: readonly Block[]): Range[] {
  const ranges: Range[] = [];
  for (const { upTo, rows } of found) {
    const last = ranges.at(-1);
    if (last && last.rows + rows <= partRows) Object.assign(last, { upTo, rows: last.rows + rows });
    else ranges.push({ after: last?.upTo ?? 0, upTo, number: last ? last.number + last.rows : 1, rows });
  }
  return ranges;
}

async function readRevisions(client: Client, campaign: string): Promise<Revisions> {
  interface Row {
    fingerprint: string;
    locale: string;
    number: number;
  }
  const { rows } = await client.query<Row>(wordings, [campaign]);
  return new Map(rows.map(({ fingerprint, locale, number }) => [fingerprint, [locale, String(number)]]));
}

/** Begins the one transaction that an export is made in. */
export async function takeSnapshot(client: Client, campaign: string): Promise<Snapshot> {
  await client.query('begin isolation level repeatable read read only');
  const exported = await client.query<{ id: string }>('select pg_export_snapshot() as id');
  return { id: exported.rows[0]?.id ?? '', revisions: await readRevisions(client, campaign) };
}

/**
 * Divides what the export will hold; with a million rows this takes a second. That the blocks are few the planner cannot
 * know, and would sort every row for them: twice the time (measured).
 */
export async function divide(client: Client, campaign: string, purpose: Purpose): Promise<Range[]> {
  await client.query('set local enable_sort = off');
  return rangesOf((await client.query<Block>(blocks(purpose), [campaign])).rows);
}
