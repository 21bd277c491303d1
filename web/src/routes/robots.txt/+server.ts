import type { RequestHandler } from './$types';

/** What a person opens by a mail, and what is made for each who asks. */
const closed = ['/*/confirm/', '/*/my-signature/', '/*/unsubscribe/', '/*/challenge'];

/**
 * Everything public may be found (RFC 9309). The list of names is not closed here: robots must read its page to learn that
 * it is not to be indexed.
 */
const rules = (origin: string) =>
  ['User-agent: *', ...closed.map((path) => `Disallow: ${path}`), '', `Sitemap: ${origin}/sitemap.xml`, ''].join('\n');

export const GET: RequestHandler = ({ url }) =>
  new Response(rules(url.origin), {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=3600' },
  });
