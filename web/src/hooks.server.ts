import type { Handle, HandleServerError } from '@sveltejs/kit/hooks';
import type { RequestEvent } from '@sveltejs/kit';
import shipped from 'cms/messages/en.json';
import { accentStyle } from '#lib/design/accent.ts';
import { CmsRefusal, CmsUnavailable } from '#lib/cms/failure.ts';
import { asksForReservedAction } from '#lib/form/asked-action.ts';
import { cacheControl, isIndexed, referrerPolicy } from '#lib/http/cache-policy.ts';
import { allowStyles, finishMarkup } from '#lib/http/page-markup.ts';
import { shortened } from '#lib/http/shortened.ts';
import { hub } from '#lib/hub.ts';
import { localeInPath, pathIn } from '#lib/i18n/negotiation.ts';
import { mayBeFramed, openPreview } from '#lib/preview/open-preview.ts';
import { sealPreview } from '#lib/preview/preview-headers.ts';

/** Routes that speak no language. */
const silent = new Set(['/health', '/openapi.json', '/robots.txt', '/sitemap.xml', '/media/[...path]']);

/** `/UK/…` and `/uk/…` are one page; search engines and caches should know one address of it (RFC 5646 §2.1.1). */
function canonicalAddress(url: URL, locales: readonly string[]): string | null {
  const locale = localeInPath(url.pathname, locales);
  const path = locale === null ? url.pathname : pathIn(locale, url.pathname);
  return path === url.pathname ? null : path + url.search;
}

function finish(event: RequestEvent, response: Response, styles: readonly string[]): void {
  const { headers, status } = response;
  const answer = { method: event.request.method, status, route: event.route.id };
  if (!headers.has('cache-control')) headers.set('cache-control', cacheControl(answer));
  if (!isIndexed(answer)) headers.set('x-robots-tag', 'noindex');
  const referrer = referrerPolicy(event.route.id);
  if (referrer) headers.set('referrer-policy', referrer);
  if (status === 503) headers.set('retry-after', '30');
  if (headers.get('content-type') === 'text/html') headers.set('content-type', 'text/html; charset=utf-8');
  const policy = headers.get('content-security-policy');
  if (policy) headers.set('content-security-policy', allowStyles(policy, styles));
}

export const handle: Handle = async ({ event, resolve }) => {
  // No page loads scripts, so nobody asks for the data of one; answering would only be a second, uncached way to it.
  if (event.isDataRequest) return new Response(null, { status: 404 });
  if (event.request.method === 'POST' && asksForReservedAction(event.url)) return new Response(null, { status: 404 });
  if (event.route.id !== null && silent.has(event.route.id)) return await resolve(event);

  const reader = await hub().texts.readerOf(event.url.pathname, event.request.headers.get('accept-language'));
  event.locals.reader = reader;
  event.locals.cms = hub().cms;
  const canonical = canonicalAddress(event.url, reader.locales);
  if (canonical) return new Response(null, { status: 308, headers: { location: canonical } });

  const preview = await openPreview(event);
  let styles: readonly string[] = [];
  const response = await resolve(event, {
    transformPageChunk: ({ html }) => {
      const { locale, dir } = event.locals.reader;
      const finished = finishMarkup(html, { locale, dir, style: accentStyle(event.locals.accent) });
      styles = finished.styles;
      return finished.markup;
    },
  });
  finish(event, response, styles);
  if (preview) sealPreview(response.headers, mayBeFramed(event.locals) ? hub().adminOrigins : null);
  return shortened(event.request, response);
};

/** The status a reader gets. Only what nobody foresaw is logged, by route and not by address: addresses hold tokens. */
export const handleError: HandleServerError = ({ kind, error, event }) => {
  const message = shipped['page.errorTitle'].source;
  if (error instanceof CmsUnavailable) return { status: 503, message };
  if (error instanceof CmsRefusal) return { status: error.status === 400 ? 404 : error.status, message };
  const place = `${event.request.method} ${event.route.id ?? 'no route'}`;
  // The stack and nothing an error carries besides: that may be what a person typed.
  const stack = error instanceof Error ? error.stack : undefined;
  if (kind === 'unknown') process.stderr.write(`Unforeseen on ${place}: ${stack ?? typeof error}\n`);
  return { message };
};
