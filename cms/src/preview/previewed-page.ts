import type { Knex } from 'knex';

interface Asked {
  uid: string;
  documentId: string;
  locale: string;
  /** Whether the draft is asked for, or what is published. */
  draft: boolean;
}

/** Where a document is shown: the page, and the place that a link to it opens. */
export interface ShownAt {
  place: string;
  path: string;
}

interface Row {
  slug: string;
  campaign: string | null;
}

const version = (row: string): string => `(${row}.published_at is null) = :draft`;

/** SQL: the address of the campaign that a draft of whatever language relates to, as `belongings.ts` finds it. */
const campaignOf = (table: string, link: string, column: string): string => `
  (select c.slug from ${table} d join ${link} l on l.${column} = d.id join campaigns k on k.id = l.campaign_id
     join campaigns c on c.document_id = k.document_id and ${version('c')}
    where d.document_id = :documentId and d.published_at is null limit 1)`;

/** SQL: the address of the campaign with a statement of this organisation. */
const campaignOfSpeaker = `
  (select c.slug from statements s
     join statements_organisation_lnk l on l.statement_id = s.id join organisations d on d.id = l.organisation_id
     join statements_campaign_lnk m on m.statement_id = s.id join campaigns k on k.id = m.campaign_id
     join campaigns c on c.document_id = k.document_id and ${version('c')}
    where d.document_id = :documentId and s.published_at is null order by s.id, c.id limit 1)`;

const found = (table: string, campaign: string): string =>
  `select t.slug, ${campaign} as campaign from ${table} t
    where t.document_id = :documentId and t.locale = :locale and ${version('t')}`;

interface Place {
  sql: string;
  at: (row: Row) => ShownAt | null;
}

const below =
  (folder: string) =>
  ({ slug, campaign }: Row): ShownAt | null =>
    campaign === null ? null : { place: campaign, path: `${campaign}/${folder}/${slug}` };

/** Types that readers see on a page. */
const places: Record<string, Place> = {
  'api::campaign.campaign': {
    sql: found('campaigns', 'null'),
    at: ({ slug }) => ({ place: slug, path: slug }),
  },
  'api::statement.statement': {
    sql: found('statements', campaignOf('statements', 'statements_campaign_lnk', 'statement_id')),
    at: below('statements'),
  },
  'api::update.update': {
    sql: found('updates', campaignOf('updates', 'updates_campaign_lnk', 'update_id')),
    at: below('updates'),
  },
  // Where an organisation is listed, or says something.
  'api::organisation.organisation': {
    sql: `select '' as slug, coalesce(${campaignOf('organisations', 'organisations_campaigns_lnk', 'organisation_id')},
                 ${campaignOfSpeaker}) as campaign
            from organisations t where t.document_id = :documentId and t.locale = :locale and ${version('t')}`,
    at: ({ campaign }) => (campaign === null ? null : { place: campaign, path: campaign }),
  },
  'api::privacy.privacy': {
    sql: `select 'privacy' as slug from privacies t
           where t.document_id = :documentId and t.locale = :locale and ${version('t')}`,
    at: () => ({ place: 'privacy', path: 'privacy' }),
  },
};

/** Null when there is no such version, or when it is shown nowhere, e.g. a statement without a campaign. */
export async function pageOf(knex: Knex, { uid, ...asked }: Asked): Promise<ShownAt | null> {
  const known = places[uid];
  if (!known) return null;
  const { rows } = await knex.raw<{ rows: Row[] }>(known.sql, asked);
  return rows[0] ? known.at(rows[0]) : null;
}
