import type { Knex } from 'knex';
import type { SiteMap } from '../../../contract/site-map';
import { fallbackChain } from '../../language/fallback-chain';
import { foundIn } from '../../language/found-in';
import { publicLocales } from '../../language/public-locales';

/** One published text, in one language. */
export interface PublishedRow {
  /** Slug of the campaign. */
  campaign: string;
  /** What follows it in the address: empty for the campaign itself, else `/updates/day-one`. */
  below: string;
  locale: string;
  publishedAt: Date;
}

/** SQL: the published rows of a type, each with the campaign that a draft of it belongs to (see belongings.ts). */
const belowCampaign = (table: string, link: string, column: string): string => `
  select distinct homes.slug, '/${table}/' || p.slug, p.locale, p.published_at
    from ${table} p join ${table} d on d.document_id = p.document_id and d.published_at is null
         join ${link} l on l.${column} = d.id join campaigns c on c.id = l.campaign_id
         join homes on homes.document_id = c.document_id
   where p.published_at is not null`;

const rows = `
  with homes as (select document_id, slug, locale, published_at from campaigns where published_at is not null)
  select slug as campaign, '' as below, locale, published_at as "publishedAt" from homes
  union all ${belowCampaign('statements', 'statements_campaign_lnk', 'statement_id')}
  union all ${belowCampaign('updates', 'updates_campaign_lnk', 'update_id')}`;

type ByLocale = Map<string, Date>;

/** What readers of each language find: the row of the first language in their chain that has one. */
const languagesOf = (published: ByLocale, locales: readonly [string, ...string[]], home: ByLocale) =>
  foundIn(home.keys(), locales).flatMap((locale) => {
    const chain = fallbackChain(locale, locales[0], locales);
    const shown = chain.map((each) => published.get(each)).find((date) => date !== undefined);
    return shown ? [{ locale, modified: shown.toISOString() }] : [];
  });

/** Pages that every campaign has, in the languages in which it is found. */
const ofEveryCampaign = ['/history', '/numbers'];

/** Every page below the campaigns; a text is found only where its campaign is. */
export function mapOf(published: readonly PublishedRow[], locales: readonly [string, ...string[]]): SiteMap {
  const pages = new Map<string, { campaign: string; dates: ByLocale }>();
  const add = (path: string, { campaign, locale, publishedAt }: PublishedRow) => {
    const page = pages.get(path) ?? { campaign, dates: new Map<string, Date>() };
    pages.set(path, { ...page, dates: page.dates.set(locale, publishedAt) });
  };
  for (const row of published) {
    add(`/${row.campaign}${row.below}`, row);
    if (row.below === '') for (const page of ofEveryCampaign) add(`/${row.campaign}${page}`, row);
  }
  return [...pages]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([path, { campaign, dates }]) => ({
      path,
      languages: languagesOf(dates, locales, pages.get(`/${campaign}`)?.dates ?? new Map<string, Date>()),
    }))
    .filter(({ languages }) => languages.length > 0);
}

export async function siteMap(knex: Knex): Promise<SiteMap> {
  const [{ rows: published }, locales] = await Promise.all([
    knex.raw<{ rows: PublishedRow[] }>(rows),
    publicLocales(knex),
  ]);
  return mapOf(published, locales);
}
