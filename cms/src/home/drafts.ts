import type { Core } from '@strapi/strapi';
import type { Draft, Drafts } from '../../contract/home';
import type { Ability } from '../bootstrap/panel-services';
import { knownLocales } from '../language/public-locales';
import { rightsOn } from '../language/rights';

/** As many as one looks through on the home page. */
const shown = 5;

/** Types that are published, each with its table and the field that names a document. */
const published = [
  ['api::campaign.campaign', 'campaigns', 'title'],
  ['api::statement.statement', 'statements', 'title'],
  ['api::update.update', 'updates', 'title'],
  ['api::organisation.organisation', 'organisations', 'name'],
  ['api::privacy.privacy', 'privacies', 'title'],
] as const;

/** SQL: the drafts of a type that were never published, or changed since, as Strapi tells them apart. */
const unpublished = ([uid, table, name]: (typeof published)[number]): string => `
  select '${uid}' as type, d.document_id as document, d.locale, coalesce(d.${name}, '') as title, d.updated_at
    from ${table} d left join ${table} p
      on p.document_id = d.document_id and p.locale = d.locale and p.published_at is not null
   where d.published_at is null and (p.id is null or d.updated_at > p.updated_at)
     and '${uid}:' || d.locale = any(:publishable::text[])`;

const statement = `
  select type, document, locale, title, (count(*) over ())::int as total
    from (${published.map(unpublished).join(' union all ')}) drafts order by updated_at desc, document limit :shown`;

interface Row extends Draft {
  total: number;
}

/** The latest drafts that this person may publish and has not, and how many there are. */
export async function draftsFor(strapi: Core.Strapi, ability: Ability): Promise<Drafts> {
  const knex = strapi.db.connection;
  const locales = await knownLocales(knex);
  const publishable = published.flatMap(([uid]) => {
    const may = rightsOn(strapi, ability, uid);
    return locales.filter((locale) => may('publish', locale)).map((locale) => `${uid}:${locale}`);
  });
  const { rows } = await knex.raw<{ rows: Row[] }>(statement, { publishable, shown });
  return { latest: rows.map(({ total: _total, ...draft }) => draft), total: rows[0]?.total ?? 0 };
}
