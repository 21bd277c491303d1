import type { RequestHandler } from './$types';

/** Everything public may be found; links from mails are nobody else’s. */
const rules = 'User-agent: *\nDisallow: /*/confirm/\n';

export const GET: RequestHandler = () =>
  new Response(rules, {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=3600' },
  });
