import { error } from '@sveltejs/kit';
import { hub } from '#lib/hub.ts';
import { ended } from '#lib/i18n/ended.ts';
import { say } from '#lib/i18n/message.ts';
import { atom } from './feed.ts';
import type { RequestHandler } from './$types';

/** The news of a campaign, for programs that follow it: nobody needs to leave an address. */
export const GET: RequestHandler = async ({ params, url, locals: { reader } }) => {
  if (params.lang !== reader.locale) error(404);
  const campaign = await hub().cms.campaignPage(params.campaign, reader.locale);
  const text = (key: 'campaign.updates' | 'site.name') => say(reader.messages, key).text;
  const over = ended(campaign);
  const xml = atom({
    over: over && say(reader.messages, over.key, over.values).text,
    ...{ campaign, title: `${campaign.title} – ${text('campaign.updates')}`, author: text('site.name') },
    ...{ locale: reader.locale, home: `${url.origin}/${reader.locale}/${campaign.slug}` },
    today: new Date().toISOString().slice(0, 10),
  });
  return new Response(xml, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
};
