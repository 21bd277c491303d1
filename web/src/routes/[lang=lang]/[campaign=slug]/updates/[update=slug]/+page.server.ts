import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
  const update = await locals.cms.update(params.campaign, params.update, locals.reader.locale);
  locals.accent = update.campaign.accent;
  return { update, foundIn: update.foundIn };
};
