import type { Client } from 'pg';
import type { Purpose } from '../../contract/export';
import { layouts, type Revisions } from './layout';

/** Rows of a part: large enough to be quick, small enough that memory stays flat. */
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

export interface Divided {
  ranges: Range[];
  total: number;
}

const confirmed = (purpose: Purpose): string => `campaign = $1 and state = 'confirmed' and ${layouts[purpose].where}`;

/** The last row of every part; a part never lies in two sheets. */
const bounds = (purpose: Purpose): string => `
  select id, number::integer as number from (
    select id, row_number() over (order by id) as number from signatures where ${confirmed(purpose)}
  ) counted where number % ${partRows} = 0 or number % $2 = 0 order by number`;

const rest = (purpose: Purpose): string => `
  select max(id) as id, count(*)::integer as rows from signatures where id > $2 and ${confirmed(purpose)}`;

const wordings = `
  select distinct on (fingerprint) fingerprint, locale, number from revisions
   where campaign = $1 order by fingerprint, published_at`;

interface Bound {
  id: number;
  number: number;
}

function rangesOf(ends: readonly Bound[]): Range[] {
  let before: Bound = { id: 0, number: 0 };
  return ends.map((end) => {
    const range = { after: before.id, upTo: end.id, number: before.number + 1, rows: end.number - before.number };
    before = end;
    return range;
  });
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

interface Whole {
  campaign: string;
  purpose: Purpose;
  sheetRows: number;
}

/** Divides what the export will hold; with many rows this takes a second or two. */
export async function divide(client: Client, { campaign, purpose, sheetRows }: Whole): Promise<Divided> {
  const ends = (await client.query<Bound>(bounds(purpose), [campaign, sheetRows])).rows;
  const { id: lastId = 0, number: counted = 0 } = ends.at(-1) ?? {};
  const [left] = (await client.query<{ id: number | null; rows: number }>(rest(purpose), [campaign, lastId])).rows;
  if (left?.id) ends.push({ id: left.id, number: counted + left.rows });
  return { ranges: rangesOf(ends), total: ends.at(-1)?.number ?? 0 };
}
