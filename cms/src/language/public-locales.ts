import type { Knex } from 'knex';
import { fallbackChain } from './fallback-chain';

/** The language in which the code ships its texts, whatever language a site has as its default. */
export const sourceLocale = 'en';

/** The public languages, the default one first. */
export async function publicLocales(knex: Knex): Promise<[string, ...string[]]> {
  const { rows } = await knex.raw<{ rows: { code: string }[] }>(
    `select code from i18n_locale
      order by code = (select value::jsonb #>> '{}' from strapi_core_store_settings
                        where key = 'plugin_i18n_default_locale') desc nulls last, id`,
  );
  const [first = sourceLocale, ...others] = rows.map((row) => row.code);
  return [first, ...others];
}

/** Where to look for a text in this language, or null when the site does not have the language. */
export async function chainFor(knex: Knex, locale: string): Promise<string[] | null> {
  const locales = await publicLocales(knex);
  return locales.includes(locale) ? fallbackChain(locale, locales[0]) : null;
}
