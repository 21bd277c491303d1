import type { Field } from './field-help';

interface Localized {
  i18n?: { localized?: boolean };
}

/** Fields of one element, which hands these attributes on to the browser; the editor of blocks finds its direction itself. */
const plain = ['string', 'text'];

/**
 * The language and direction of what is typed into a field: the browser checks the spelling in it, and an empty field of a
 * right-to-left language starts on its side; elsewhere the letters decide (text-direction.ts). Nothing for a field that all
 * languages share, such as an address.
 */
export function writtenIn({ type = '', attribute }: Field, locale?: string): { lang?: string; dir?: string } {
  const { i18n } = (attribute?.pluginOptions ?? {}) as Localized;
  if (locale === undefined || !plain.includes(type) || i18n?.localized !== true) return {};
  return isRightToLeft(locale) ? { lang: locale, dir: 'rtl' } : { lang: locale };
}

interface TextInfo {
  getTextInfo?: () => { direction: string };
  textInfo?: { direction: string };
}

/** Browsers know it by one of two names, or not at all; then the letters decide here too, as soon as there are some. */
export function isRightToLeft(locale: string): boolean {
  const language = new Intl.Locale(locale) as unknown as TextInfo;
  return (language.getTextInfo?.() ?? language.textInfo)?.direction === 'rtl';
}
