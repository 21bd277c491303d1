import { setImmediate as othersTurn } from 'node:timers/promises';
import { mostFound, type FoundRow } from '../../../contract/signature-import';
import { addressIndexOf } from './imported-signature';
import { rulesNow, type Importing, type ImportRules } from './importing';
import { judged, placed, type Judged } from './judged-rows';
import { readRow } from './read-row';
import { knownAmong } from './store-imported';
import * as stored from './stored-imports';

async function judge(
  { knex }: Importing,
  { rules, making }: ImportRules,
  { first, records }: stored.Portion,
  seen: Set<string>,
): Promise<Judged[]> {
  const rows = placed(
    first,
    records.map((record) => readRow(record, rules)),
    (row) => addressIndexOf(making, row).toString('hex'),
  );
  const addresses = rows.flatMap((row) => (row.refused ? [] : [row.address]));
  return judged(rows, await knownAmong(knex, making.campaign, addresses), seen);
}

/** Looks at every row from the start, since what was seen of the file is in memory alone. @throws {EndedError} */
export async function checkRows(importing: Importing, id: number): Promise<void> {
  const { knex, keys } = importing;
  const held = await knex.transaction((transaction) => stored.heldImport(transaction, id));
  if (held?.state !== 'checking') return;
  const rules = await rulesNow(importing, held);
  const counts: stored.Counts = { fresh: 0, known: 0, repeated: 0, refused: 0 };
  const found: FoundRow[] = [];
  const seen = new Set<string>();
  let passed = 0;
  for (let portion; (portion = await stored.portionFrom(knex, keys, id, passed)) !== null;) {
    for (const row of await judge(importing, rules, portion, seen)) {
      counts[row.kind] += 1;
      if (row.kind !== 'fresh' && found.length < mostFound) found.push(row);
    }
    passed = portion.first + portion.records.length;
    await stored.tellChecked(knex, id, { counts, passed, found, over: false });
    await othersTurn();
  }
  await stored.tellChecked(knex, id, { counts, passed, found, over: true });
}
