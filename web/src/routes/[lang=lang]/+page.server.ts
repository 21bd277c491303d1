import { hub } from '#lib/hub.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
  campaigns: await hub().cms.campaigns(locals.reader.locale),
});
