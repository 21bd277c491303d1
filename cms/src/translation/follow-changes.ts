import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Knex } from 'knex';
import { inTransaction } from '../bootstrap/in-transaction';
import { panelLanguage } from '../api/message/services/panel-text';
import { locales } from '../bootstrap/panel-services';
import { knownLocales } from '../language/public-locales';
import { objectionTo } from './check';
import { sentenceOf } from './objection-sentence';
import { isEmpty, sameAsStored } from './same-as-stored';
import { copySources, forgetSources, rememberSources } from './sources';
import { textsOfDocument, type StoredText } from './texts';
import { typeOfUid, type TranslatableType } from './translatable';

interface Params {
  documentId?: string;
  locale?: string | string[] | null;
  data?: Record<string, unknown>;
}

interface Change {
  knex: Knex;
  /** In which whoever writes reads why it is refused. */
  language: string;
  type: TranslatableType;
  params: Params;
  /** The languages that change. */
  codes: string[];
}

/** What of a document is written now has to pass the checks; what stays as it was is nobody's fault. */
function refuseWrong({ type, language, params: { data = {} } }: Change, before: readonly StoredText[]): void {
  for (const { field: name, code, format, source, target } of before) {
    const given = data[name];
    const field = type.fields.find((each) => each.name === name);
    if (!field || source === null || isEmpty(given) || sameAsStored(target, given)) continue;
    const from: unknown = format === 'markup' ? JSON.parse(source) : source;
    const objection = objectionTo(field, code, from, given);
    if (!objection) continue;
    const message = sentenceOf(objection, language);
    const details = { errors: [{ path: [name], message, name: 'ValidationError' }], objection };
    throw new errors.ValidationError(message, details);
  }
}

const keyOf = ({ field, code }: StoredText): string => `${code}:${field}`;

async function changedTexts({ knex, type, codes }: Change, document: string, before: readonly StoredText[]) {
  const earlier = new Map(before.map((text) => [keyOf(text), text.target]));
  const now = await textsOfDocument(knex, type, document, codes, true);
  return now.filter((text) => text.target !== (earlier.get(keyOf(text)) ?? null));
}

/** A translation that a person changed was made from the source as it is now. */
async function write<Result>(change: Change, next: () => Promise<Result>): Promise<Result> {
  const { knex, type, params, codes } = change;
  const { documentId } = params;
  const before = documentId === undefined ? [] : await textsOfDocument(knex, type, documentId, codes, true);
  refuseWrong(change, before);
  const result = await next();
  const made = (result as { documentId?: string } | null)?.documentId;
  if (made === undefined) return result;
  const changed = await changedTexts(change, made, before);
  await rememberSources(
    knex,
    changed.filter(({ target }) => target !== null),
  );
  await forgetSources(
    knex,
    changed.filter(({ target }) => target === null),
  );
  return result;
}

/** What was published is back in the draft; which source it was made from was written over. */
async function discard<Result>(change: Change, next: () => Promise<Result>): Promise<Result> {
  const { knex, type, params, codes } = change;
  const { documentId = '' } = params;
  const before = await textsOfDocument(knex, type, documentId, codes, true);
  const result = await next();
  await forgetSources(knex, await changedTexts(change, documentId, before));
  return result;
}

async function clone<Result>({ knex, type, params }: Change, next: () => Promise<Result>): Promise<Result> {
  const result = await next();
  const made = (result as { documentId?: string } | null)?.documentId;
  if (made !== undefined) await copySources(knex, type, params.documentId ?? '', made);
  return result;
}

type Way = <Result>(change: Change, next: () => Promise<Result>) => Promise<Result>;
const ways: Record<string, Way | undefined> = { create: write, update: write, discardDraft: discard, clone };

async function codesOf(strapi: Core.Strapi, locale: Params['locale']): Promise<string[]> {
  if (locale !== '*') return [locale ?? (await locales(strapi).getDefaultLocale())].flat();
  return knownLocales(strapi.db.connection);
}

/**
 * Whoever writes a translation, on the desk, in Strapi's editor or by code: it is checked, and which source it was made
 * from is remembered, in one transaction with it.
 */
export function followChanges(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const type = typeOfUid(context.uid);
    const way = ways[context.action];
    if (!type || !way) return next();
    const params = context.params as Params;
    const codes = await codesOf(strapi, params.locale);
    const language = panelLanguage(strapi);
    return inTransaction(strapi, (knex) => way({ knex, language, type, params, codes }, async () => next()));
  });
}
