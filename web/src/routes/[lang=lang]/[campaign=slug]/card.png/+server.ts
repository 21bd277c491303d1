import { error } from '@sveltejs/kit';
import { cardPainter } from '#lib/card/draw-card.ts';
import { hub } from '#lib/hub.ts';
import { ended } from '#lib/i18n/ended.ts';
import { directionOf } from '#lib/i18n/language.ts';
import { say } from '#lib/i18n/message.ts';
import type { RequestHandler } from './$types';

const paint = cardPainter();

/**
 * The picture that networks show of a shared link. It says no number: they keep it for weeks, and an old number would be a
 * wrong one.
 */
export const GET: RequestHandler = async ({ params, locals: { reader } }) => {
  if (params.lang !== reader.locale) error(404);
  const campaign = await hub().cms.campaignPage(params.campaign, reader.locale);
  const { title, accent, locale } = campaign;
  const over = ended(campaign);
  // Nobody is called upon to demand what is over.
  const demand = over ? say(reader.messages, over.key, over.values).text : campaign.demand;
  const site = say(reader.messages, 'site.name').text;
  const png = await paint({ title, demand, accent, locale, site, dir: directionOf(locale) });
  // Made to be shown on pages of others.
  return new Response(png, {
    headers: { 'content-type': 'image/png', 'cross-origin-resource-policy': 'cross-origin' },
  });
};
