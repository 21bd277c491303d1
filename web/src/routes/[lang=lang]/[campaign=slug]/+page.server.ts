import { error, fail, redirect } from '@sveltejs/kit';
import { previewParameter } from 'cms/contract/preview';
import { CmsUnavailable } from '#lib/cms/failure.ts';
import { hub } from '#lib/hub.ts';
import { countriesIn } from '#lib/i18n/country-names.ts';
import { loadCampaign } from './load-campaign.ts';
import { seasonOf } from './season.ts';
import { sign } from './sign.ts';
import type { Actions, PageServerLoad } from './$types';

/** A form that was just sent must come back with what was typed, even when the CMS went away meanwhile. */
async function campaignFor(slug: string, locals: App.Locals, method: string) {
  try {
    return await loadCampaign(slug, locals);
  } catch (failure) {
    if (method === 'POST' && failure instanceof CmsUnavailable) return null;
    throw failure;
  }
}

export const load: PageServerLoad = async ({ params, locals, request }) => {
  const campaign = await campaignFor(params.campaign, locals, request.method);
  const today = new Date().toISOString().slice(0, 10);
  return {
    campaign,
    ...(campaign && { foundIn: campaign.foundIn }),
    season: campaign ? seasonOf(campaign, today) : ('open' as const),
    countries: countriesIn(locals.reader.locale),
    stamp: hub().stamps.stampOf(Date.now()),
  };
};

export const actions: Actions = {
  default: async (event) => {
    const { lang, campaign } = event.params;
    if (event.url.searchParams.has(previewParameter)) error(405); // what is not public cannot be signed
    const refused = await sign(event, campaign, lang);
    if (refused) return fail(refused.status, { typed: refused.typed, issues: refused.issues, asked: refused.asked });
    redirect(303, `/${lang}/${campaign}/signed`);
  },
};
