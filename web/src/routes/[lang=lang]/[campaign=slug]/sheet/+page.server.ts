import { seasonOf } from '../season.ts';
import { loadCampaign } from '../load-campaign.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
  const [campaign, privacy] = await Promise.all([
    loadCampaign(params.campaign, locals),
    locals.cms.privacy(locals.reader.locale),
  ]);
  const season = seasonOf(campaign, new Date().toISOString().slice(0, 10));
  return { campaign, privacy, season, foundIn: campaign.foundIn };
};
