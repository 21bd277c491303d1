import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import inject from 'light-my-request';
import { encodingFor, isKnown, keptPage } from './kept-page.ts';
import type { Found, Rendered } from './page-cache.ts';

/** What shared caches may keep, we may keep: one rule for both (web/src/lib/http/cache-policy.ts). */
const isForEverybody = (cacheControl: unknown): boolean => String(cacheControl).includes('s-maxage=');

/**
 * Renders by asking the site as any reader would, of whom nothing is known: no language, no address. The library hands
 * the request over within the process.
 */
export const rendererOf =
  (site: RequestListener) =>
  async (path: string): Promise<Rendered> => {
    const { statusCode, headers, rawPayload } = await inject(site, {
      method: 'GET',
      url: path,
      headers: { accept: 'text/html' },
    });
    if (statusCode >= 500) return 'failed';
    if (statusCode !== 200 || !isForEverybody(headers['cache-control'])) return 'gone';
    return { page: await keptPage(rawPayload, headers) };
  };

/** How a page that could not be renewed is marked: it was fresh for two seconds (RFC 9211 §2.4). */
const markOf = (stale: number): string => `campaign-hub; hit; ttl=${String(Math.round(2 - stale / 1_000))}`;

/** Answers with a kept page, in the encoding that the reader takes. */
export function answerPage(request: IncomingMessage, response: ServerResponse, { page, stale }: Found): void {
  const variant = page.variants[encodingFor(request.headers['accept-encoding'])];
  const headers = stale === null ? variant.headers : [...variant.headers, 'cache-status', markOf(stale)];
  if (isKnown(request.headers['if-none-match'], variant)) {
    // RFC 9110 §15.4.5: what a cache needs to go on using what it has.
    response
      .writeHead(
        304,
        headers.filter((_, at) => !headers[at - (at % 2)]?.startsWith('content-')),
      )
      .end();
    return;
  }
  response.writeHead(200, headers);
  response.end(request.method === 'HEAD' ? undefined : variant.body);
}
