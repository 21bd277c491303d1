import type { MessageKey } from '#lib/i18n/message.ts';

interface ErrorPage {
  title: MessageKey;
  text: MessageKey;
}
const notFound: ErrorPage = { title: 'page.notFoundTitle', text: 'page.notFoundText' };
const unavailable: ErrorPage = { title: 'page.unavailableTitle', text: 'page.unavailableText' };
const request: ErrorPage = { title: 'page.requestTitle', text: 'page.requestText' };
const failure: ErrorPage = { title: 'page.errorTitle', text: 'page.errorText' };

const previewOver: ErrorPage = { title: 'preview.overTitle', text: 'preview.overText' };
const previewUnknown: ErrorPage = { title: 'preview.unknownTitle', text: 'preview.unknownText' };

/** What a reader is told, by status: a fault of the address, of the request, of a restart, or of ours. */
export function errorPage(status: number, preview = false): ErrorPage {
  if (preview && status === 410) return previewOver;
  if (preview && status === 404) return previewUnknown;
  if (status === 404 || status === 410) return notFound;
  if (status === 503) return unavailable;
  return status < 500 ? request : failure;
}
