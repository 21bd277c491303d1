import type { Knex } from 'knex';
import { imageSql, type StoredImage } from '../../site/media';
import { publishedIn, shownRow, type Shown } from '../../site/shown-row';

export interface StatementRow {
  documentId: string;
  slug: string;
  title: string;
  role: 'appeal' | 'preamble' | 'endorsement';
  body: unknown;
  /** The languages in which it is published. */
  published: string[];
  /** Document id of the organisation that says it. */
  organisation: string | null;
  locale: string;
}

export interface UpdateRow {
  slug: string;
  title: string;
  summary: string;
  date: string;
  body: unknown;
  /** The languages in which it is published. */
  published: string[];
  locale: string;
}

export interface OrganisationRow {
  documentId: string;
  slug: string;
  name: string;
  place: string | null;
  website: string | null;
  part: 'circulates' | 'endorses';
  logo: StoredImage | null;
  /** False for one that only speaks in a statement and is not listed itself. */
  listed: boolean;
  locale: string;
}

export interface Belongings {
  statements: StatementRow[];
  updates: UpdateRow[];
  organisations: OrganisationRow[];
}

/**
 * SQL: the documents of a type that a draft of whatever language relates to the campaign. The published rows do not say
 * it reliably: Strapi drops their relation when the campaign is not published in that language (strapi/strapi#25361).
 */
const membersOf = (table: string, link: string, column: string): string =>
  `select distinct d.document_id from ${table} d
     join ${link} l on l.${column} = d.id join campaigns c on c.id = l.campaign_id
    where d.published_at is null and c.document_id = :campaign`;

/** SQL: the rows that are shown of these documents, each in the first language of the chain that it has. */
const shown = (kind: string, table: string, members: string, columns: string): string =>
  `(select distinct on (p.document_id) '${kind}' as kind, json_build_object(${columns}, 'locale', p.locale) as row
      from ${table} p where p.document_id in (${members}) and ${shownRow('p')}
      order by p.document_id, array_position(:chain::text[], p.locale::text))`;

const statements = 'select document_id from statement_members';
const speakers = `select o.document_id from statements d join statements_organisation_lnk l on l.statement_id = d.id
  join organisations o on o.id = l.organisation_id where d.published_at is null and d.document_id in (${statements})`;
const speaker = `(select o.document_id from statements d join statements_organisation_lnk l on l.statement_id = d.id
  join organisations o on o.id = l.organisation_id
 where d.published_at is null and d.document_id = p.document_id limit 1)`;
const listed = 'select document_id from organisation_members';

const statement = `
  with statement_members as (${membersOf('statements', 'statements_campaign_lnk', 'statement_id')}),
       update_members as (${membersOf('updates', 'updates_campaign_lnk', 'update_id')}),
       organisation_members as (${membersOf('organisations', 'organisations_campaigns_lnk', 'organisation_id')})
  ${shown(
    'statements',
    'statements',
    statements,
    `'documentId', p.document_id, 'slug', p.slug, 'title', p.title, 'role', p.role, 'body', p.body, 'organisation', ${speaker},
     'published', ${publishedIn('statements', 'p')}`,
  )}
  union all
  ${shown(
    'updates',
    'updates',
    'select document_id from update_members',
    `'slug', p.slug, 'title', p.title, 'summary', p.summary, 'date', p.date::text, 'body', p.body,
     'published', ${publishedIn('updates', 'p')}`,
  )}
  union all
  ${shown(
    'organisations',
    'organisations',
    `${listed} union ${speakers}`,
    `'documentId', p.document_id, 'slug', p.slug, 'name', p.name, 'place', p.place, 'website', p.website, 'part', p.part,
     'logo', ${imageSql('p', 'api::organisation.organisation', 'logo')}, 'listed', p.document_id in (${listed})`,
  )}`;

/** Everything that is shown and belongs to a campaign, in one statement. */
export async function belongingsOf(knex: Knex, campaign: string, { chain, drafts }: Shown): Promise<Belongings> {
  const { rows } = await knex.raw<{ rows: { kind: keyof Belongings; row: never }[] }>(statement, {
    campaign,
    chain,
    drafts,
  });
  const found: Belongings = { statements: [], updates: [], organisations: [] };
  for (const { kind, row } of rows) found[kind].push(row);
  return found;
}
