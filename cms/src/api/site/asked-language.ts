import type { Knex } from 'knex';
import type { Context } from 'koa';
import * as z from 'zod';
import { fallbackChain } from '../../language/fallback-chain';
import { knownLocales, publicLocales } from '../../language/public-locales';
import { openedPreview } from '../../preview/sent-preview';
import { queryOf, refusedField } from './reply';

export const localeQuery = z.strictObject({
  locale: z.string({ error: ({ input }) => (input === undefined ? 'required' : 'wrong-type') }),
});

export interface Language {
  locale: string;
  /** The public languages, the default one first. */
  locales: readonly [string, ...string[]];
  /** Where to look for a text, best first. */
  chain: string[];
  /** Of these those whose drafts are shown in place of what is published: only in a preview. */
  drafts: string[];
}

/**
 * The language of `?locale=`, which the site must have: the web negotiates, the CMS does not guess. `place` is what a
 * preview has to open (contract/preview.ts), null for what is the same wherever it stands.
 */
export async function askedLanguage(knex: Knex, ctx: Context, place: string | null): Promise<Language> {
  return languageOf(knex, ctx, queryOf(ctx, localeQuery).locale, place);
}

/** The same for who has read `?locale=` already, beside what else was asked. */
export async function languageOf(knex: Knex, ctx: Context, locale: string, place: string | null): Promise<Language> {
  const preview = openedPreview(ctx, locale, place);
  if (preview) {
    const known = await knownLocales(knex);
    return { locale, locales: known, chain: fallbackChain(locale, known[0], known), drafts: preview.drafts };
  }
  const locales = await publicLocales(knex);
  if (!locales.includes(locale)) throw refusedField('locale', 'locale-unknown');
  return { locale, locales, chain: fallbackChain(locale, locales[0], locales), drafts: [] };
}
