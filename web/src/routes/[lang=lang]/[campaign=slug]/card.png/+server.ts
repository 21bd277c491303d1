import { error } from '@sveltejs/kit';
import { cardPainter } from '#lib/card/draw-card.ts';
import { hub } from '#lib/hub.ts';
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
  const { title, demand, accent, locale } = await hub().cms.campaignPage(params.campaign, reader.locale);
  const site = say(reader.messages, 'site.name').text;
  const png = await paint({ title, demand, accent, locale, site, dir: directionOf(locale) });
  // Made to be shown on pages of others.
  return new Response(png, {
    headers: { 'content-type': 'image/png', 'cross-origin-resource-policy': 'cross-origin' },
  });
};
