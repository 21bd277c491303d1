import type { Core } from '@strapi/strapi';
import { fingerprintOfBlocks } from '../language/fingerprint';

interface Row {
  campaign: string;
  locale: string;
  /** JSON, as text. */
  statement: string;
  publishedAt: Date;
}

const withoutRevision = `
  select document_id as campaign, locale, statement::text as statement, published_at as "publishedAt" from campaigns
   where published_at is not null and not exists (
         select from revisions where revisions.campaign = document_id and revisions.locale = campaigns.locale)`;

const write = `
  insert into revisions (campaign, locale, number, published_at, fingerprint, statement) values (?, ?, 1, ?, ?, ?)
  on conflict (campaign, locale, number) do nothing`;

/** Statements that were published before there were revisions get their first one, of the moment they were published. */
export async function writeFirstRevisions(strapi: Core.Strapi): Promise<void> {
  const knex = strapi.db.connection;
  const { rows } = await knex.raw<{ rows: Row[] }>(withoutRevision);
  for (const { campaign, locale, statement, publishedAt } of rows) {
    const fingerprint = fingerprintOfBlocks(JSON.parse(statement));
    await knex.raw(write, [campaign, locale, publishedAt, fingerprint, statement]);
  }
}
