import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { panelText } from '../api/message/services/panel-text';
import { isolate } from '../mail/direction';
import { canonicalTag, ownName } from './language-tag';
import { knownLocales } from './public-locales';
import { askerOf, rightsOn, type Right } from './rights';

/** What can be done with a document, as the Document Service calls it: any of these rights allows it. */
const needs = {
  create: ['create'],
  clone: ['create'],
  update: ['create', 'update'],
  discardDraft: ['update'],
  publish: ['publish'],
  unpublish: ['publish'],
  delete: ['delete'],
} as const satisfies Record<string, readonly Right[]>;
export type Change = keyof typeof needs;

const isChange = (action: string): action is Change => Object.hasOwn(needs, action);
const isNew = (change: Change): boolean => change === 'create' || change === 'clone';

export interface Asked {
  uid: string;
  change: Change;
  /** `*` means every language; none, the default one. */
  locale?: string | readonly string[] | null | undefined;
  /** Whether what is changed is published in the same breath. */
  publishes?: boolean;
}

const asList = (locale: Asked['locale'], known: readonly [string, ...string[]]): readonly string[] =>
  locale === '*' ? known : [locale ?? known[0]].flat();

type Key = 'editor.noNewDocument' | 'editor.otherLanguage' | 'editor.unreadLanguage';

/** Of all refusals Strapi lets only those of a policy keep their words. */
async function forbidden(strapi: Core.Strapi, key: Key, locale = ''): Promise<errors.PolicyError> {
  // What is no language has no name.
  const text = canonicalTag(locale) === null && key !== 'editor.noNewDocument' ? 'editor.notAllowed' : key;
  const values = text === key && locale !== '' ? { language: isolate(ownName(locale)) } : {};
  return new errors.PolicyError(await panelText(strapi, text, values));
}

/**
 * Who works in the panel changes no language but those of the own role; jobs, starts and the site are not asked.
 * @throws {errors.PolicyError} that says what to do instead.
 */
export async function refuseLanguage(strapi: Core.Strapi, { uid, change, locale, publishes }: Asked): Promise<void> {
  const ability = askerOf(strapi);
  if (!ability) return;
  const known = await knownLocales(strapi.db.connection);
  const may = rightsOn(strapi, ability, uid);
  // A new document begins in the source language, so only who may create there may make one.
  if (isNew(change) && !may('create', known[0])) throw await forbidden(strapi, 'editor.noNewDocument');
  for (const each of asList(locale, known)) {
    const allowed = needs[change].some((right) => may(right, each)) && (!publishes || may('publish', each));
    if (!allowed) throw await forbidden(strapi, 'editor.otherLanguage', each);
  }
}

/** @throws {errors.PolicyError} that says what to do, when the person may not read this type in this language. */
export async function refuseUnread(strapi: Core.Strapi, uid: string, locale: Asked['locale']): Promise<void> {
  const ability = askerOf(strapi);
  if (!ability) return;
  const known = await knownLocales(strapi.db.connection);
  const may = rightsOn(strapi, ability, uid);
  const unread = asList(locale, known).find((each) => !may('read', each));
  if (unread !== undefined) throw await forbidden(strapi, 'editor.unreadLanguage', unread);
}

export const isLocalized = (type: unknown): boolean =>
  (type as { pluginOptions?: { i18n?: { localized?: boolean } } } | undefined)?.pluginOptions?.i18n?.localized === true;

interface Params {
  locale?: string | string[] | null;
  status?: string;
}

/**
 * Strapi asks for the language of a version that is there, but not for that of one that is made, copied or begun; so it
 * is asked here, for every way that leads to a document.
 */
export function guardLanguages(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const { uid, action, contentType } = context;
    if (isLocalized(contentType) && isChange(action)) {
      const { locale, status } = context.params as Params;
      await refuseLanguage(strapi, { uid, change: action, locale, publishes: status === 'published' });
    }
    return next();
  });
}
