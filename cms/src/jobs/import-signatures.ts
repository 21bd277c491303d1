import type { Knex } from 'knex';
import { fromKnex, type PgBoss, type QueueOptions } from 'pg-boss';
import { setImmediate as othersTurn } from 'node:timers/promises';
import type { AddressBook } from '../address/address-book';
import { dayOf, season } from '../api/campaign/season';
import { mostFound, type FoundRow } from '../../contract/signature-import';
import type { AskDials } from '../dials/kept-dials';
import { againOnCollision } from '../door/database-error';
import { chainIn, type AskDirectory } from '../door/directory';
import type { ShownTexts } from '../door/shown-texts';
import { addressIndexOf, importedSignature, type Making } from '../paper/import/imported-signature';
import { isRefused, readRow, type ReadRow, type RowRules } from '../paper/import/read-row';
import * as stored from '../paper/import/stored-imports';
import { knownAmong, storeImported } from '../paper/import/store-imported';
import type { DomainTag } from '../protection/domain-tag';
import type { BlindIndex } from '../seal/blind-index';
import type { KeyRing } from '../seal/key-ring';
import { UnopenableError } from '../seal/seal';
import type { EnqueueMails } from './due-mails';

const importQueue = 'import-signatures';

/** A job goes on where the one before it was when its process died. What it carries is a number alone. */
const queue: QueueOptions = { retryLimit: 20, retryDelay: 5, expireInSeconds: 2 * 60 * 60, deleteAfterSeconds: 86_400 };

export interface Importing {
  knex: Knex;
  keys: KeyRing;
  index: BlindIndex;
  domainTag: DomainTag;
  addresses: () => Promise<AddressBook>;
  directory: AskDirectory;
  dials: AskDials;
  texts: Pick<ShownTexts, 'revision'>;
  enqueue: EnqueueMails;
  report: (error: unknown) => void;
}

/** It cannot go on, now or later: the campaign takes no signatures any more, or was taken away. */
class EndedError extends Error {
  override name = 'EndedError';
}

interface Work {
  held: stored.HeldImport;
  rules: RowRules;
  making: Making;
}

/** The rules as they stand at this moment, since dials turn while an import runs. */
async function workOf(importing: Importing, held: stored.HeldImport): Promise<Work> {
  const { addresses, directory, dials, keys, index, domainTag } = importing;
  const { campaign, settings, columns } = held;
  const [{ byId, locales, today }, book, now] = await Promise.all([directory(), addresses(), dials()]);
  const known = byId.get(campaign);
  if (!settings || !known || season(known.dates, today) !== 'open') throw new EndedError();
  const { canonical } = book;
  return {
    held,
    rules: {
      ...{ slug: known.slug, columns, locales, settings, today: dayOf(new Date()) },
      objection: (email) => book.objection(email, false) ?? (now.isDomainBlocked(email) ? 'domain-blocked' : null),
    },
    making: { ...{ campaign, keys, index, domainTag, canonical }, moderation: now.moderation },
  };
}

/** The row as a spreadsheet counts it: the first one is the heading, and it begins with 1. */
const lineOf = (first: number, at: number): number => first + at + 2;

/** Looks at every row once more from the start, since what it has seen of the file is in its memory alone. */
async function check(importing: Importing, id: number): Promise<void> {
  const { knex, keys } = importing;
  const held = await knex.transaction((transaction) => stored.heldImport(transaction, id));
  if (held?.state !== 'checking') return;
  const { rules, making } = await workOf(importing, held);
  const counts: stored.Counts = { fresh: 0, known: 0, repeated: 0, refused: 0 };
  const found: FoundRow[] = [];
  const seen = new Set<string>();
  const note = (row: FoundRow): void => {
    counts[row.kind] += 1;
    if (found.length < mostFound) found.push(row);
  };
  let passed = 0;
  for (let portion; (portion = await stored.portionFrom(knex, keys, id, passed)) !== null;) {
    const { first, records } = portion;
    const rows = records.map((record, at) => ({ row: lineOf(first, at), read: readRow(record, rules) }));
    const good = rows.flatMap(({ row, read }) =>
      isRefused(read) ? [] : [{ row, index: addressIndexOf(making, read) }],
    );
    const known = await knownAmong(
      knex,
      held.campaign,
      good.map(({ index }) => index),
    );
    const places = new Map(good.map(({ row, index }) => [row, index.toString('hex')]));
    for (const { row, read } of rows) {
      const place = places.get(row) ?? '';
      if (isRefused(read)) note({ row, kind: 'refused', ...read });
      else if (seen.has(place)) note({ row, kind: 'repeated' });
      else if (known.has(place)) note({ row, kind: 'known' });
      else counts.fresh += 1;
      if (place !== '') seen.add(place);
    }
    passed = first + records.length;
    await stored.tellChecked(knex, id, { counts, passed, found, over: false });
    await othersTurn();
  }
  await stored.tellChecked(knex, id, { counts, passed, found, over: true });
}

/** One portion: its signatures, their mails, and that it is gone, or none of it. False when there is nothing left. */
const storePortion = (importing: Importing, id: number): Promise<boolean> =>
  importing.knex.transaction(async (transaction) => {
    const held = await stored.heldImport(transaction, id);
    if (held?.state !== 'running') return false;
    const portion = await stored.portionFrom(transaction, importing.keys, id, 0);
    if (!portion) {
      await stored.endImport(transaction, id, 'done');
      return false;
    }
    const work = await workOf(importing, held);
    const rows = portion.records.flatMap((record) => {
      const row = readRow(record, work.rules);
      return isRefused(row) ? [] : [row];
    });
    const invited = await storeRows(importing, transaction, work, rows);
    await stored.dropPortions(transaction, id, portion.first);
    const passed = portion.first + portion.records.length;
    await stored.tellStored(transaction, id, { passed, fresh: invited });
    return true;
  });

async function storeRows(importing: Importing, transaction: Knex.Transaction, work: Work, rows: ReadRow[]) {
  const { texts, directory, enqueue } = importing;
  const { campaign, consentText } = work.held;
  const known = await directory();
  const signatures = [];
  for (const row of rows) {
    const revision = await texts.revision(campaign, ...chainIn(known, row.request.locale));
    signatures.push(importedSignature(work.making, row, revision));
  }
  const { source } = work.rules.settings;
  const common = { campaign, source, consentText: consentText ?? '' };
  const fresh = await storeImported(transaction, common, signatures);
  await enqueue(
    transaction,
    fresh.map(({ signature, locale }) => ({ signature, locale, again: false, imported: true })),
  );
  return fresh.length;
}

async function store(importing: Importing, id: number): Promise<void> {
  while (await againOnCollision(() => storePortion(importing, id))) await othersTurn();
}

/** What will not get better is told in the panel, and nothing of the rows is kept; anything else is tried again. */
async function workThrough(importing: Importing, id: number): Promise<void> {
  try {
    await check(importing, id);
    await store(importing, id);
  } catch (error) {
    if (!(error instanceof EndedError) && !(error instanceof UnopenableError)) throw error;
    importing.report(error);
    await stored.endImport(importing.knex, id, 'failed');
  }
}

/** Works off imports, one at a time in each process. */
export async function workOffImports(boss: PgBoss, importing: Importing): Promise<void> {
  await boss.createQueue(importQueue, queue);
  await boss.updateQueue(importQueue, queue);
  await boss.work<{ import: number }>(importQueue, { pollingIntervalSeconds: 0.5 }, async ([job]) => {
    if (job) await workThrough(importing, job.data.import);
  });
}

/** Has an import checked, or run, in the transaction that makes it due. */
export async function enqueueImport(boss: PgBoss, transaction: Knex.Transaction, id: number): Promise<void> {
  await boss.insert(importQueue, [{ data: { import: id } }], { db: fromKnex(transaction) });
}
