import { hub } from '#lib/hub.ts';
import { keptFresh } from '#lib/i18n/kept-fresh.ts';
import type { RequestHandler } from './$types';
import { pagesOf, sitemap } from './sitemap.ts';

/** Asked for by robots only; kept for all of them together, since it asks for every language. */
const pages = keptFresh(async () => {
  const { cms } = hub();
  const { locales } = await cms.site();
  const slugsIn = async (locale: string) => (await cms.campaigns(locale)).map(({ slug }) => slug);
  return pagesOf(new Map(await Promise.all(locales.map(async (locale) => [locale, await slugsIn(locale)] as const))));
});

export const GET: RequestHandler = async ({ url }) => {
  const listed = await pages();
  if (!listed)
    return new Response(null, { status: 503, headers: { 'cache-control': 'no-store', 'retry-after': '30' } });
  return new Response(sitemap(url.origin, listed), {
    headers: { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'public, max-age=0, s-maxage=2' },
  });
};
