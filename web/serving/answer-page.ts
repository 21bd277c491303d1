import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import inject from 'light-my-request';
import { encodingFor } from './accepted-encoding.ts';
import { freshFor } from './freshness.ts';
import { isKnown, keptPage, type Variant } from './kept-page.ts';
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
    return { page: keptPage(rawPayload, headers) };
  };

/** How a page that could not be renewed is marked: for so many seconds it has not been fresh (RFC 9211 §2.4). */
const markOf = (stale: number): string => `campaign-hub; hit; ttl=${String(Math.round((freshFor - stale) / 1_000))}`;

/** Answers with a kept page, in the encoding that the reader takes. */
export function answerPage(request: IncomingMessage, response: ServerResponse, { page, stale }: Found): void {
  const marks = stale === null ? [] : ['cache-status', markOf(stale)];
  const variant = page.variant(encodingFor(request.headers['accept-encoding']));
  if (variant instanceof Promise)
    variant.then(
      (made) => send(request, response, made, marks),
      () => response.destroy(), // no memory to compress it in
    );
  else send(request, response, variant, marks);
}

function send({ method, headers }: IncomingMessage, response: ServerResponse, variant: Variant, marks: string[]): void {
  if (isKnown(headers['if-none-match'], variant)) {
    response.writeHead(304, [...variant.unchanged, ...marks]).end();
    return;
  }
  response.writeHead(200, marks.length === 0 ? variant.headers : [...variant.headers, ...marks]);
  response.end(method === 'HEAD' ? '' : variant.body, 'latin1');
}
