import type { Draft } from '../../../contract/home';

/** Types of which there is one document: Strapi shows it under another address, without its id. */
const single = new Set(['api::privacy.privacy']);

/** Where the panel edits this draft, in its language. */
export function draftAddress({ type, document, locale }: Pick<Draft, 'type' | 'document' | 'locale'>): string {
  const place = single.has(type) ? `single-types/${type}` : `collection-types/${type}/${document}`;
  return `/content-manager/${place}?plugins[i18n][locale]=${encodeURIComponent(locale)}`;
}
