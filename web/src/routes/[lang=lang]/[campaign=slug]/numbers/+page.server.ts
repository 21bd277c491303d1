import { hub } from '#lib/hub.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
  const numbers = await hub().cms.numbers(params.campaign, locals.reader.locale);
  locals.accent = numbers.campaign.accent;
  return { numbers, foundIn: numbers.campaign.foundIn };
};
