import { hub } from '#lib/hub.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
  const statement = await hub().cms.statement(params.campaign, params.statement, locals.reader.locale);
  locals.accent = statement.campaign.accent;
  return { statement };
};
