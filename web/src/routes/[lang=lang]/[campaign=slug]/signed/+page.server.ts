import { CmsUnavailable } from '#lib/cms/failure.ts';
import { loadCampaign } from '../load-campaign.ts';
import type { PageServerLoad } from './$types';

/** The signature is stored: this page must say so even when the CMS goes away in the same second. */
export const load: PageServerLoad = async ({ params, locals }) => {
  try {
    await loadCampaign(params.campaign, locals);
  } catch (failure) {
    if (!(failure instanceof CmsUnavailable)) throw failure;
  }
  return { campaign: params.campaign };
};
