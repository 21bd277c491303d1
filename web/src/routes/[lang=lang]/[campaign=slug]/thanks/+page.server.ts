import { loadCampaign } from '../load-campaign.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
  const { slug, title, foundIn } = await loadCampaign(params.campaign, locals);
  return { campaign: { slug, title }, foundIn };
};
