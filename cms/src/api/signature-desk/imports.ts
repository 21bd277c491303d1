import type { ImportSettings, SignatureImport, UploadedImport } from '../../../contract/signature-import';
import type { Actor } from '../../audit/audit-log';
import { keptDials } from '../../dials/kept-dials';
import { enqueueImport } from '../../jobs/import-signatures';
import { fingerprintOf } from '../../language/fingerprint';
import { guessedMapping } from '../../paper/import/guessed-mapping';
import { BadCsv, recordsIn } from '../../paper/import/records';
import * as stored from '../../paper/import/stored-imports';
import { season } from '../campaign/season';
import { refused, refusedField } from '../site/reply';
import { deskTools } from './tools';

/** Rows shown of an uploaded file. */
const sampled = 5;

/** Seals a file row by row: what is in it is seen again by its job alone. @throws {Refused} for what is no CSV, or too much */
export async function uploadImport(campaign: string, text: string, actor: Actor): Promise<UploadedImport> {
  const { knex, keys } = deskTools();
  try {
    return await knex.transaction(async (transaction) => {
      let [columns, id, rows]: [string[] | null, number, number] = [null, 0, 0];
      const [sample, waiting]: [string[][], string[][]] = [[], []];
      const keep = async (most: number): Promise<void> => {
        while (waiting.length > most) {
          const records = waiting.splice(0, stored.rowsInPortion);
          await stored.keepPortion(transaction, keys, { id, first: rows, records });
          rows += records.length;
        }
      };
      for await (const records of recordsIn(text)) {
        if (columns === null) {
          columns = records.shift() ?? null;
          if (columns === null) continue;
          id = await stored.beginImport(transaction, { campaign, by: actor.name, width: columns.length });
        }
        sample.push(...records.slice(0, sampled - sample.length));
        waiting.push(...records);
        await keep(stored.rowsInPortion - 1);
      }
      await keep(0);
      if (columns === null || rows === 0) throw refusedField('file', 'required');
      return { id, rows, columns, sample, mapping: guessedMapping(columns) };
    });
  } catch (error) {
    if (error instanceof BadCsv) throw refusedField('file', error.code);
    throw error;
  }
}

/** @throws {Refused} when the campaign takes no signatures now */
async function assertOpen(campaign: string): Promise<void> {
  const { knex, directory } = deskTools();
  const { byId, today } = await directory();
  const known = byId.get(campaign);
  if (!known) throw refused('campaign-not-found');
  const now = season(known.dates, today);
  if (now !== 'open') throw refused(now === 'not-open-yet' ? 'campaign-not-open-yet' : 'campaign-closed');
  if ((await keptDials(knex)()).isPaused(campaign)) throw refused('campaign-paused');
}

/** Every column that is named must be there. */
const isWithin = ({ mapping }: ImportSettings, columns: number): boolean =>
  Object.values(mapping).every((place) => place < columns);

export interface Wished {
  id: number;
  actor: Actor;
  why: string;
}

/** Has a file looked through: whose address has signed already is found out, so it leaves a line as any search does. */
export async function checkImport({ id, actor, why }: Wished, settings: ImportSettings): Promise<{ id: number }> {
  const { knex, boss, audit, directory } = deskTools();
  if (!(await directory()).locales.has(settings.language)) throw refusedField('language', 'locale-unknown');
  return knex.transaction(async (transaction) => {
    const held = await stored.heldImport(transaction, id);
    if (!held) throw refused('not-found');
    if (held.state !== 'uploaded' && held.state !== 'checked') throw refused('changed-meanwhile');
    if (!isWithin(settings, held.columns)) throw refusedField('mapping', 'malformed');
    const { campaign, rows } = held;
    await stored.setUp(transaction, id, settings, fingerprintOf(settings.consent));
    const about = { import: id, rows, source: settings.source };
    await audit(transaction, { actor, deed: 'signatures-searched', why, campaign, about });
    await enqueueImport(boss, transaction, id);
    return { id };
  });
}

/** Makes signatures of what was checked, and keeps the words that were agreed to (GDPR art. 7(1)). */
export async function startImport({ id, actor, why }: Wished): Promise<{ id: number }> {
  const { knex, boss, audit } = deskTools();
  return knex.transaction(async (transaction) => {
    const held = await stored.heldImport(transaction, id);
    const view = await stored.importOf(transaction, id);
    if (!held || !view) throw refused('not-found');
    if (held.state !== 'checked' || held.settings === null) throw refused('changed-meanwhile');
    await assertOpen(held.campaign);
    const { consent, language, source } = held.settings;
    await transaction.raw(
      `insert into consent_texts (fingerprint, locale, text, first_shown) values (?, ?, ?, now())
       on conflict (fingerprint) do nothing`,
      [held.consentText ?? '', language, consent],
    );
    const { rows, fresh, known, repeated, refused: bad } = view;
    const about = { import: id, source, rows, invited: fresh, known, repeated, refused: bad };
    await audit(transaction, { actor, deed: 'signatures-imported', why, campaign: held.campaign, about });
    await stored.startRunning(transaction, id);
    await enqueueImport(boss, transaction, id);
    return { id };
  });
}

/** @throws {Refused} `not-found` */
export async function oneImport(id: number): Promise<SignatureImport> {
  const found = await stored.importOf(deskTools().knex, id);
  if (!found) throw refused('not-found');
  return found;
}
