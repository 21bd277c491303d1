import { error, redirect } from '@sveltejs/kit';
import { CmsUnavailable } from '#lib/cms/failure.ts';
import { opensByToken } from '#lib/http/cache-policy.ts';
import { pathIn } from '#lib/i18n/negotiation.ts';
import type { LayoutServerLoad } from './$types';

/** Only public languages have pages; while nobody knows which those are, no address can be called wrong. */
export const load: LayoutServerLoad = ({ params, request, route, url, locals: { reader, previewFailure } }) => {
  if (previewFailure) throw previewFailure;
  // A form that was just sent is shown again with what was typed, in the language the code ships.
  if (!reader.known && request.method === 'POST') return;
  if (!reader.known) throw new CmsUnavailable('The public languages are not known yet.');
  if (params.lang === reader.locale) return;
  if (!opensByToken(route.id)) error(404);
  // The language of a mail may have been taken back since; what its links are for holds. Not for a form that a mail
  // program sends by itself: RFC 8058 §3.1 forbids a redirect.
  if (request.method !== 'POST') redirect(302, pathIn(reader.locale, url.pathname) + url.search);
};
