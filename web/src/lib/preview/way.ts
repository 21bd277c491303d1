import { previewParameter } from 'cms/contract/preview';
import type { Reader } from '#lib/i18n/reader.ts';
import { leadsTo } from './place.ts';

type From = Pick<Reader, 'locale' | 'locales' | 'preview'>;

/**
 * The address of a page in the reader’s language; `path` is what follows the language. A preview goes on as far as its link
 * reaches. Beyond that, a language that is not public yet has no pages, and the way leads to the default one.
 */
export function wayTo({ locale, locales, preview }: From, path: string): string {
  if (preview && leadsTo(preview.place, path)) return `/${locale}${path}?${previewParameter}=${preview.token}`;
  const isPublic = locales.includes(locale);
  return `/${isPublic ? locale : (locales[0] ?? locale)}${path}`;
}
