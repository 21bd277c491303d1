import type { Knex } from 'knex';
import { entriesOnPage, type PaperEntry, type PaperRequest, type ScanType } from '../../contract/paper';
import { pageOf } from '../api/signature-desk/asked-page';
import { isoMomentOf } from '../database/moment-sql';
import type { KeyRing } from '../seal/key-ring';
import { open, seal, UnopenableError } from '../seal/seal';
import type { PaperCount } from './count-paper';

/** A line as it is stored; `sealed` holds place and note. */
interface Row extends PaperCount {
  id: number;
  sealed: Buffer;
  scan: string | null;
  scanType: ScanType | null;
  scanSize: number | null;
  organisation: string | null;
  enteredAt: string;
  enteredBy: string;
  removedAt: string | null;
}

/** What is noted beside a number is sealed for this; in SQL it needs the column `campaign`. */
export const noteContextSql = `'paper of ' || campaign`;
const noteContext = (campaign: string): string => `paper of ${campaign}`;

type Noted = Pick<PaperEntry, 'place' | 'note'>;

const nameOfOrganisation = `
  (select name from organisations where document_id = entry.partner
    order by published_at is not null desc, locale limit 1)`;

const columns = `
  entry.id, entry.campaign, entry.day::text as day, entry.country, entry.locale, entry.partner, entry.number, entry.sealed,
  entry.scan, paper_scans.type as "scanType", paper_scans.size as "scanSize", ${nameOfOrganisation} as organisation,
  ${isoMomentOf('entry.entered_at')} as "enteredAt", entry.entered_by as "enteredBy", ${isoMomentOf('entry.removed_at')} as "removedAt"`;

const from = 'paper_entries entry left join paper_scans on paper_scans.id = entry.scan';

function notedIn(keys: KeyRing, { campaign, sealed }: Row): Noted {
  try {
    return JSON.parse(open(keys, noteContext(campaign), sealed)) as Noted;
  } catch (error) {
    if (error instanceof UnopenableError) return { place: '', note: '' }; // its key is gone; the number still counts
    throw error;
  }
}

const orNull = (text: string): string | null => (text === '' ? null : text);

function entryOf(keys: KeyRing, row: Row): PaperEntry {
  const { id, number, day, partner, scan, scanType: type, scanSize: size, enteredAt, enteredBy, removedAt } = row;
  return {
    ...{ id, number, day, enteredAt, enteredBy, removedAt, ...notedIn(keys, row) },
    organisation: partner === '' ? null : { documentId: partner, name: row.organisation ?? partner },
    country: orNull(row.country),
    language: orNull(row.locale),
    scan: scan !== null && type !== null && size !== null ? { id: scan, type, size } : null,
  };
}

/** A page of the entries of a campaign, the newest first: those whose id is below `before`. */
export async function entriesOf(
  knex: Knex,
  keys: KeyRing,
  { campaign, before }: { campaign: string; before: number },
): Promise<{ entries: PaperEntry[]; before: number | null }> {
  const { rows } = await knex.raw<{ rows: Row[] }>(
    `select ${columns} from ${from} where entry.campaign = :campaign and entry.id < :before
      order by entry.id desc limit ${String(entriesOnPage + 1)}`,
    { campaign, before },
  );
  const page = pageOf(rows, entriesOnPage);
  return { entries: page.rows.map((row) => entryOf(keys, row)), before: page.before };
}

/** An entry whose line is held until the transaction ends; undefined when there is none. */
export async function heldEntry(transaction: Knex.Transaction, id: number): Promise<Row | undefined> {
  const sql = `select ${columns} from ${from} where entry.id = ? for update of entry`;
  return (await transaction.raw<{ rows: Row[] }>(sql, [id])).rows[0];
}

/** What is written of an entry. */
export interface Written {
  keys: KeyRing;
  campaign: string;
  entry: Omit<PaperRequest, 'why'>;
}

export const countOfEntry = ({ campaign, entry }: Omit<Written, 'keys'>): PaperCount => ({
  ...{ campaign, day: entry.day, number: entry.number },
  ...{ country: entry.country ?? '', locale: entry.language ?? '', partner: entry.organisation ?? '' },
});

const valuesOf = ({ keys, campaign, entry }: Written): Record<string, Knex.Value> => ({
  ...countOfEntry({ campaign, entry }),
  scan: entry.scan,
  sealed: seal(keys, noteContext(campaign), JSON.stringify({ place: entry.place, note: entry.note })),
});

/** Answers the number of the new entry. */
export async function addEntry(transaction: Knex.Transaction, written: Written, by: string): Promise<number> {
  const { rows } = await transaction.raw<{ rows: [{ id: number }] }>(
    `insert into paper_entries (campaign, day, country, locale, partner, number, sealed, scan, entered_by)
     values (:campaign, :day::date, :country, :locale, :partner, :number, :sealed, :scan::uuid, :by) returning id`,
    { ...valuesOf(written), by },
  );
  return rows[0].id;
}

export async function changeEntry(transaction: Knex.Transaction, id: number, written: Written): Promise<void> {
  await transaction.raw(
    `update paper_entries set day = :day::date, country = :country, locale = :locale, partner = :partner,
            number = :number, sealed = :sealed, scan = :scan::uuid where id = :id`,
    { ...valuesOf(written), id },
  );
}

export async function markRemoved(transaction: Knex.Transaction, id: number, removed: boolean): Promise<void> {
  const when = removed ? 'now()' : 'null';
  await transaction.raw(`update paper_entries set removed_at = ${when} where id = ?`, [id]);
}

/** Signatures on paper that count. */
export async function paperTotal(knex: Knex, campaign: string): Promise<number> {
  const { rows } = await knex.raw<{ rows: [{ paper: number }] }>(
    'select coalesce(sum(paper), 0)::integer as paper from signature_counts where campaign = ?',
    [campaign],
  );
  return rows[0].paper;
}
