import type { Knex } from 'knex';
import { environment } from '../../../config/env';
import type { PaperList, PaperRequest } from '../../../contract/paper';
import type { Actor } from '../../audit/audit-log';
import { countPaper } from '../../paper/count-paper';
import * as entries from '../../paper/stored-entries';
import { dropScan, isFreeScan } from '../../paper/stored-scans';
import { belongingsOf } from '../campaign/services/belongings';
import { refused, refusedField } from '../site/reply';
import { deskTools } from './tools';

/** The organisations of a campaign, each by the name that its readers see. */
async function organisationsOf(knex: Knex, campaign: string): Promise<PaperList['organisations']> {
  const { locales } = await deskTools().directory();
  const { organisations } = await belongingsOf(knex, campaign, { chain: [...locales], drafts: [] });
  return organisations
    .filter(({ listed }) => listed)
    .map(({ documentId, name }) => ({ documentId, name }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

const languageName = (code: string): string => new Intl.DisplayNames(code, { type: 'language' }).of(code) ?? code;

/** What the section shows of a campaign. */
export async function paperOf(campaign: string, before: number): Promise<PaperList> {
  const { knex, keys, directory } = deskTools();
  const { locales, byId } = await directory();
  const slug = byId.get(campaign)?.slug;
  const { PUBLIC_URL } = environment();
  const sheetIn = (code: string) => (slug === undefined ? null : `${PUBLIC_URL}/${code}/${slug}/sheet`);
  const [total, page, organisations] = await Promise.all([
    entries.paperTotal(knex, campaign),
    entries.entriesOf(knex, keys, { campaign, before }),
    organisationsOf(knex, campaign),
  ]);
  const languages = [...locales].map((code) => ({ code, name: languageName(code), sheet: sheetIn(code) }));
  return { ...{ total, organisations, languages }, ...page };
}

/** An entry, and who makes or changes it. */
export interface Entered {
  campaign: string;
  request: PaperRequest;
  actor: Actor;
}

/** @throws {Refused} for an organisation, a language or a scan that is none of this campaign */
async function assertFits(transaction: Knex.Transaction, { campaign, request }: Entered, entry: number | null) {
  const { organisation, language, scan } = request;
  if (language !== null && !(await deskTools().directory()).locales.has(language))
    throw refusedField('language', 'locale-unknown');
  const organisations = organisation === null ? [] : await organisationsOf(transaction, campaign);
  if (organisation !== null && !organisations.some(({ documentId }) => documentId === organisation))
    throw refusedField('organisation', 'malformed');
  if (scan !== null && !(await isFreeScan(transaction, { scan, campaign, entry })))
    throw refusedField('scan', 'malformed');
}

export async function addPaper(entered: Entered): Promise<{ id: number }> {
  const { knex, keys, audit } = deskTools();
  const { campaign, actor } = entered;
  const { why, ...entry } = entered.request;
  return knex.transaction(async (transaction) => {
    await assertFits(transaction, entered, null);
    const id = await entries.addEntry(transaction, { keys, campaign, entry }, actor.name);
    await countPaper(transaction, entries.countOfEntry({ campaign, entry }), 1);
    const about = { entry: id, done: 'added', number: entry.number };
    await audit(transaction, { actor, deed: 'paper-changed', why, campaign, about });
    return { id };
  });
}

/** @throws {Refused} `not-found` for an entry that is not there, `changed-meanwhile` for one that was removed */
export async function changePaper(id: number, { request, actor }: Omit<Entered, 'campaign'>): Promise<{ id: number }> {
  const { knex, keys, audit } = deskTools();
  const { why, ...entry } = request;
  return knex.transaction(async (transaction) => {
    const before = await entries.heldEntry(transaction, id);
    if (!before) throw refused('not-found');
    if (before.removedAt !== null) throw refused('changed-meanwhile');
    const { campaign } = before;
    await assertFits(transaction, { campaign, request, actor }, id);
    await entries.changeEntry(transaction, id, { keys, campaign, entry });
    await countPaper(transaction, before, -1);
    await countPaper(transaction, entries.countOfEntry({ campaign, entry }), 1);
    if (before.scan !== null && before.scan !== entry.scan) await dropScan(transaction, before.scan);
    const about = { entry: id, done: 'changed', number: entry.number, before: before.number };
    await audit(transaction, { actor, deed: 'paper-changed', why, campaign, about });
    return { id };
  });
}

/** Takes an entry out of the count, or back into it. @throws {Refused} `changed-meanwhile` when it is so already */
export async function setPaperAside(
  id: number,
  { actor, why, removed }: { actor: Actor; why: string; removed: boolean },
): Promise<{ id: number }> {
  const { knex, audit } = deskTools();
  return knex.transaction(async (transaction) => {
    const before = await entries.heldEntry(transaction, id);
    if (!before) throw refused('not-found');
    if ((before.removedAt !== null) === removed) throw refused('changed-meanwhile');
    const { campaign, number } = before;
    await entries.markRemoved(transaction, id, removed);
    await countPaper(transaction, before, removed ? -1 : 1);
    const about = { entry: id, done: removed ? 'removed' : 'restored', number };
    await audit(transaction, { actor, deed: 'paper-changed', why, campaign, about });
    return { id };
  });
}
