import type { Knex } from 'knex';

/** The language in which the code ships its texts, whatever language a site has as its default. */
export const sourceLocale = 'en';

interface Row {
  code: string;
  shown: boolean;
}

/** Every language of the hub, the default one first, and whether it is public: the default always is. */
const languages = `
  with standard as (select value::jsonb #>> '{}' as code from strapi_core_store_settings
                     where key = 'plugin_i18n_default_locale')
  select l.code, coalesce(p.public_since is not null or l.code = standard.code, false) as shown
    from i18n_locale l left join languages p on p.code = l.code left join standard on true
   order by l.code = standard.code desc nulls last, l.id`;

const rowsOf = async (knex: Knex): Promise<Row[]> => (await knex.raw<{ rows: Row[] }>(languages)).rows;

function atLeastOne(rows: readonly Row[]): [string, ...string[]] {
  const [first = sourceLocale, ...others] = rows.map(({ code }) => code);
  return [first, ...others];
}

/** The languages that readers are shown, the default one first. */
export const publicLocales = async (knex: Knex): Promise<[string, ...string[]]> =>
  atLeastOne((await rowsOf(knex)).filter(({ shown }) => shown));

/** Every language of the hub, those that are not public yet too; the default one first. */
export const knownLocales = async (knex: Knex): Promise<[string, ...string[]]> => atLeastOne(await rowsOf(knex));

export const isPublic = async (knex: Knex, locale: string): Promise<boolean> =>
  (await publicLocales(knex)).includes(locale);
