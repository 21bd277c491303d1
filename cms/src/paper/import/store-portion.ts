import type { Knex } from 'knex';
import { chainIn } from '../../door/directory';
import { importedSignature } from './imported-signature';
import { rulesNow, type Importing, type ImportRules } from './importing';
import { isRefused, readRow } from './read-row';
import { storeImported, type ImportedSignature } from './store-imported';
import * as stored from './stored-imports';

/** What of these rows makes a signature, with the text that is published now in its language. */
async function signaturesOf(
  { texts, directory }: Importing,
  { rules, making }: ImportRules,
  records: readonly string[][],
): Promise<ImportedSignature[]> {
  const known = await directory();
  const signatures = [];
  for (const record of records) {
    const row = readRow(record, rules);
    if (isRefused(row)) continue;
    const revision = await texts.revision(making.campaign, ...chainIn(known, row.request.locale));
    signatures.push(importedSignature(making, row, revision));
  }
  return signatures;
}

/** Stores the portion and has everybody new in it invited. Answers how many they are. */
async function invite(
  importing: Importing,
  transaction: Knex.Transaction,
  held: stored.HeldImport,
  records: readonly string[][],
): Promise<number> {
  const now = await rulesNow(importing, held);
  const { campaign, consentText } = held;
  const common = { campaign, source: now.rules.settings.source, consentText: consentText ?? '' };
  const fresh = await storeImported(transaction, common, await signaturesOf(importing, now, records));
  const mails = fresh.map(({ signature, locale }) => ({ signature, locale, again: false, imported: true }));
  await importing.enqueue(transaction, mails);
  return fresh.length;
}

/**
 * One portion: its signatures, their mails, and that it is gone, or none of it. False when there is nothing left.
 * @throws {EndedError}
 */
export const storePortion = (importing: Importing, id: number): Promise<boolean> =>
  importing.knex.transaction(async (transaction) => {
    const held = await stored.heldImport(transaction, id);
    if (held?.state !== 'running') return false;
    const portion = await stored.portionFrom(transaction, importing.keys, id, 0);
    if (!portion) {
      await stored.endImport(transaction, id, 'done');
      return false;
    }
    const { first, records } = portion;
    const invited = await invite(importing, transaction, held, records);
    await stored.dropPortions(transaction, id, first);
    await stored.tellStored(transaction, id, { passed: first + records.length, fresh: invited });
    return true;
  });
