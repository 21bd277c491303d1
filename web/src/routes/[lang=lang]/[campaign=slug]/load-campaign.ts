import type { CampaignPage } from 'cms/contract/pages';

/** The campaign of an address in the reader’s language; its pages wear its colour. */
export async function loadCampaign(slug: string, locals: App.Locals): Promise<CampaignPage> {
  const campaign = await locals.cms.campaignPage(slug, locals.reader.locale);
  locals.accent = campaign.accent;
  return campaign;
}
