import type { Knex } from 'knex';
import type { DeskCampaign } from '../../../contract/signature-desk';

/** Every campaign, published or not any more: signatures outlive the page. In the default language where it has it. */
const all = `
  select * from (
    select distinct on (document_id) document_id as "documentId", slug, title, created_at from campaigns
     where slug is not null and title is not null
     order by document_id, published_at is not null desc,
              locale = (select trim(both '"' from value) from strapi_core_store_settings
                         where key = 'plugin_i18n_default_locale') desc, locale
  ) campaign order by created_at desc, "documentId"`;

export async function deskCampaigns(knex: Knex): Promise<DeskCampaign[]> {
  const { rows } = await knex.raw<{ rows: (DeskCampaign & { created_at: Date })[] }>(all);
  return rows.map(({ documentId, slug, title }) => ({ documentId, slug, title }));
}
