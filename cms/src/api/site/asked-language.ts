import type { Knex } from 'knex';
import type { Context } from 'koa';
import * as z from 'zod';
import { refuse } from '../../../contract/envelope';
import { chainFor } from '../../language/public-locales';
import { queryOf, Refused } from './reply';

const localeQuery = z.strictObject({
  locale: z.string({ error: ({ input }) => (input === undefined ? 'required' : 'wrong-type') }),
});

export interface Language {
  locale: string;
  /** Where to look for a text, best first. */
  chain: string[];
}

/** The language of `?locale=`, which the site must have: the web negotiates, the CMS does not guess. */
export async function askedLanguage(knex: Knex, ctx: Context): Promise<Language> {
  const { locale } = queryOf(ctx, localeQuery);
  const chain = await chainFor(knex, locale);
  if (!chain) throw new Refused(refuse([{ path: ['locale'], code: 'locale-unknown' }]));
  return { locale, chain };
}
