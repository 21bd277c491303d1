import { hub } from '#lib/hub.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
  const history = await hub().cms.history(params.campaign, locals.reader.locale);
  locals.accent = history.campaign.accent;
  return { history, foundIn: history.campaign.foundIn };
};
