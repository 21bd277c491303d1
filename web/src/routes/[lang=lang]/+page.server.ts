import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
  campaigns: await locals.cms.campaigns(locals.reader.locale),
});
