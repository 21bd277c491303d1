import { match } from '@formatjs/intl-localematcher';
import Negotiator from 'negotiator';
import { canonicalTag } from './language.ts';

/** More wishes than a person has: a header of thousands of languages must not cost us time. */
const mostWishes = 10;

/** The public language that fits the reader best (RFC 9110 §12.5.4, then CLDR's language matching). */
export function bestLocale(acceptLanguage: string | null, locales: readonly string[]): string {
  const [standard = 'en'] = locales;
  if (!acceptLanguage) return standard;
  const wishes = new Negotiator({ headers: { 'accept-language': acceptLanguage.slice(0, 500) } })
    .languages()
    .slice(0, mostWishes)
    .map(canonicalTag)
    .filter((tag) => tag !== null);
  return wishes.length === 0 ? standard : match(wishes, locales, standard);
}

/** The public language that an address asks for, however its letters are written, or null. */
export function localeInPath(path: string, locales: readonly string[]): string | null {
  const [, first = ''] = path.split('/', 2);
  const tag = canonicalTag(first);
  return locales.find((locale) => canonicalTag(locale) === tag) ?? null;
}

/** The same page in another language. */
export const pathIn = (locale: string, path: string): string => path.replace(/^\/[^/]*/, `/${locale}`);
