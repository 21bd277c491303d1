import { pathIn } from '#lib/i18n/negotiation.ts';
import { onceForEach } from '#lib/i18n/once-for-each.ts';

export interface Alternate {
  /** A language tag, or `x-default`: the page for readers of every other language. */
  hreflang: string;
  href: string;
}

/**
 * The same page in every language in which it is found, itself included, as search engines want it
 * (https://developers.google.com/search/docs/specialty/international/localized-versions). The first of `languages`, which
 * is the default one where that has this page, is for readers of every other. `path` is without a query, `origin` without
 * a slash at its end.
 */
export function alternatesOf(origin: string, path: string, languages: readonly string[]): Alternate[] {
  const href = (locale: string) => origin + pathIn(locale, path);
  const [first] = languages;
  if (first === undefined) return [];
  return [
    ...languages.map((locale) => ({ hreflang: locale, href: href(locale) })),
    { hreflang: 'x-default', href: href(first) },
  ];
}

/** A language as Open Graph writes it, with a territory (https://ogp.me/#optional): where most of its readers live. */
export const graphLocale = onceForEach((tag: string): string => {
  const { language, region } = new Intl.Locale(tag).maximize();
  return region === undefined ? language : `${language}_${region}`;
});
