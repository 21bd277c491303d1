import { hub } from '#lib/hub.ts';
import type { PageServerLoad } from './$types';

/** `?after=` is a place that a page of this list led to; of any other the CMS says that there is no such page. */
export const load: PageServerLoad = async ({ params, locals, url }) => {
  const after = url.searchParams.get('after');
  const list = await hub().cms.comments(params.campaign, locals.reader.locale, after);
  locals.accent = list.campaign.accent;
  return { list, isFirst: after === null, foundIn: list.campaign.foundIn };
};
