import { hub } from '#lib/hub.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({ notice: await hub().cms.privacy(locals.reader.locale) });
