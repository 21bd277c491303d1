import type { RequestHandler } from './$types';

/** Everything public may be found; links from mails are nobody else’s. */
const rules = (origin: string) => `User-agent: *\nDisallow: /*/confirm/\n\nSitemap: ${origin}/sitemap.xml\n`;

export const GET: RequestHandler = ({ url }) =>
  new Response(rules(url.origin), {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=3600' },
  });
