import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
  const statement = await locals.cms.statement(params.campaign, params.statement, locals.reader.locale);
  locals.accent = statement.campaign.accent;
  return { statement, foundIn: statement.foundIn };
};
