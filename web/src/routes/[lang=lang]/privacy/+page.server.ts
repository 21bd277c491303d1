import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({ notice: await locals.cms.privacy(locals.reader.locale) });
