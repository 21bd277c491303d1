import { hub } from '#lib/hub.ts';
import { keptFresh } from '#lib/i18n/kept-fresh.ts';
import type { RequestHandler } from './$types';
import { pagesOf, sitemap } from './sitemap.ts';

/** Asked for by robots only; kept for all of them together. */
const pages = keptFresh(async () => {
  const { cms } = hub();
  const [{ locales }, map] = await Promise.all([cms.site(), cms.siteMap()]);
  return pagesOf(locales, map);
});

export const GET: RequestHandler = async ({ url }) => {
  const listed = await pages();
  if (!listed)
    return new Response(null, { status: 503, headers: { 'cache-control': 'no-store', 'retry-after': '30' } });
  return new Response(sitemap(url.origin, listed), {
    headers: { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'public, max-age=0, s-maxage=2' },
  });
};
