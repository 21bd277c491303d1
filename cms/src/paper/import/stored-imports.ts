import type { Knex } from 'knex';
import {
  importSettings,
  mostFound,
  type FoundRow,
  type ImportList,
  type ImportSettings,
  type ImportState,
  type SignatureImport,
} from '../../../contract/signature-import';
import { pageOf } from '../../api/signature-desk/asked-page';
import { isoMomentOf } from '../../database/moment-sql';
import type { KeyRing } from '../../seal/key-ring';
import { open, seal } from '../../seal/seal';

/** Rows that are sealed together, and stored in one transaction. */
export const rowsInPortion = 500;

/** SQL: what a portion is sealed for. Needs the columns `import` and `first`. */
export const portionContextSql = `'signature import ' || import::text || ' ' || first::text`;
const portionContext = (id: number, first: number): string => `signature import ${String(id)} ${String(first)}`;

const columns = `
  id, state, ${isoMomentOf('made_at')} as "madeAt", made_by as "madeBy", source, rows, passed, fresh, known, repeated, refused,
  found::text as found`;

type Row = Omit<SignatureImport, 'found'> & { found: string };
const viewOf = ({ found, ...row }: Row): SignatureImport => ({ ...row, found: JSON.parse(found) as FoundRow[] });

/** Imports in one page of a list. */
const importsOnPage = 20;

/** The newest first: those whose number is below `before`. */
export async function importsOf(knex: Knex, campaign: string, from: number): Promise<ImportList> {
  const sql = `select ${columns} from signature_imports where campaign = ? and id < ? order by id desc limit ?`;
  const found = await knex.raw<{ rows: Row[] }>(sql, [campaign, from, importsOnPage + 1]);
  const { rows, before } = pageOf(found.rows, importsOnPage);
  return { imports: rows.map(viewOf), before };
}

export async function importOf(knex: Knex, id: number): Promise<SignatureImport | undefined> {
  const [row] = (await knex.raw<{ rows: Row[] }>(`select ${columns} from signature_imports where id = ?`, [id])).rows;
  return row && viewOf(row);
}

/** What the job and the desk work with; held until the transaction ends. */
export interface HeldImport {
  id: number;
  campaign: string;
  state: ImportState;
  rows: number;
  columns: number;
  passed: number;
  settings: ImportSettings | null;
  consentText: string | null;
}

export async function heldImport(transaction: Knex.Transaction, id: number): Promise<HeldImport | undefined> {
  const { rows } = await transaction.raw<{ rows: (Omit<HeldImport, 'settings'> & { settings: string | null })[] }>(
    `select id, campaign, state, rows, columns, passed, settings::text as settings, consent_text as "consentText"
       from signature_imports where id = ? for update`,
    [id],
  );
  const [row] = rows;
  return row && { ...row, settings: row.settings === null ? null : importSettings.parse(JSON.parse(row.settings)) };
}

/** Makes an import without rows; they follow by `keepPortion`, in the same transaction. */
export async function beginImport(
  transaction: Knex.Transaction,
  { campaign, by, width }: { campaign: string; by: string; width: number },
): Promise<number> {
  const { rows } = await transaction.raw<{ rows: [{ id: number }] }>(
    'insert into signature_imports (campaign, made_by, rows, columns) values (?, ?, 0, ?) returning id',
    [campaign, by, width],
  );
  return rows[0].id;
}

/** Seals rows of a file; the first of them is number `first`, counted from 0. */
export async function keepPortion(
  transaction: Knex.Transaction,
  keys: KeyRing,
  { id, first, records }: { id: number; first: number; records: readonly string[][] },
): Promise<void> {
  const sealed = seal(keys, portionContext(id, first), JSON.stringify(records));
  await transaction.raw('insert into signature_import_portions (import, first, sealed) values (?, ?, ?)', [
    ...[id, first],
    sealed,
  ]);
  await transaction.raw('update signature_imports set rows = rows + ? where id = ?', [records.length, id]);
}

export interface Portion {
  first: number;
  records: string[][];
}

/** The first rows from this number on that are still kept. @throws {UnopenableError} when their key is gone */
export async function portionFrom(knex: Knex, keys: KeyRing, id: number, from: number): Promise<Portion | null> {
  const { rows } = await knex.raw<{ rows: { first: number; sealed: Buffer }[] }>(
    'select first, sealed from signature_import_portions where import = ? and first >= ? order by first limit 1',
    [id, from],
  );
  const [row] = rows;
  if (!row) return null;
  const { first, sealed } = row;
  return { first, records: JSON.parse(open(keys, portionContext(id, first), sealed)) as string[][] };
}

export async function dropPortions(transaction: Knex, id: number, first?: number): Promise<void> {
  const one = first === undefined ? '' : 'and first = :first';
  await transaction.raw(`delete from signature_import_portions where import = :id ${one}`, {
    id,
    first: first ?? null,
  });
}

/** What is to be checked anew: numbers of an earlier check are forgotten. */
export async function setUp(transaction: Knex.Transaction, id: number, settings: ImportSettings, consentText: string) {
  await transaction.raw(
    `update signature_imports set state = 'checking', settings = :settings::jsonb, source = :source,
            consent_text = :consentText, passed = 0, fresh = 0, known = 0, repeated = 0, refused = 0, found = '[]'
      where id = :id`,
    { id, settings: JSON.stringify(settings), source: settings.source, consentText },
  );
}

export interface Counts {
  fresh: number;
  known: number;
  repeated: number;
  refused: number;
}

/** What a check found, so far or in all. */
export async function tellChecked(
  knex: Knex,
  id: number,
  { counts, passed, found, over }: { counts: Counts; passed: number; found: readonly FoundRow[]; over: boolean },
): Promise<void> {
  await knex.raw(
    `update signature_imports set passed = :passed, fresh = :fresh, known = :known, repeated = :repeated,
            refused = :refused, found = :found::jsonb, state = :state where id = :id and state = 'checking'`,
    { id, passed, ...counts, found: JSON.stringify(found.slice(0, mostFound)), state: over ? 'checked' : 'checking' },
  );
}

export async function startRunning(transaction: Knex.Transaction, id: number): Promise<void> {
  await transaction.raw(`update signature_imports set state = 'running', passed = 0, fresh = 0 where id = ?`, [id]);
}

export async function tellStored(
  transaction: Knex.Transaction,
  id: number,
  { passed, fresh }: { passed: number; fresh: number },
): Promise<void> {
  await transaction.raw('update signature_imports set passed = ?, fresh = fresh + ? where id = ?', [passed, fresh, id]);
}

/**
 * It is over, and nothing of its rows is kept. Who was neither invited nor refused nor repeated had signed already, some
 * of them since the check.
 */
export async function endImport(transaction: Knex, id: number, state: 'done' | 'failed'): Promise<void> {
  await dropPortions(transaction, id);
  const known = state === 'done' ? 'greatest(0, rows - fresh - repeated - refused)' : 'known';
  await transaction.raw(
    `update signature_imports set state = :state, known = ${known}, ended_at = now() where id = :id`,
    { id, state },
  );
}

/** Takes an import that was not started away with all its rows; false when there is none. */
export async function dropImport(knex: Knex, id: number): Promise<boolean> {
  const { rows } = await knex.raw<{ rows: unknown[] }>(
    `delete from signature_imports where id = ? and state in ('uploaded', 'checking', 'checked') returning id`,
    [id],
  );
  return rows.length > 0;
}
