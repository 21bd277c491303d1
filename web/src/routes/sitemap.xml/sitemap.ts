import type { SiteMap } from 'cms/contract/site-map';
import { alternatesOf } from '#lib/head/alternates.ts';
import { escaped } from '#lib/http/xml.ts';

/** One page in all the languages that it has, the default one first: the path behind the language, and the languages. */
export interface Listed {
  path: string;
  /** `modified`: when its text was published (ISO 8601); null for a page that is put together from many. */
  languages: readonly { locale: string; modified: string | null }[];
}

function entriesOf(origin: string, { path, languages }: Listed): string[] {
  const address = (locale: string) => `${origin}/${locale}${path}`;
  // Each language is an entry of its own that names all the others, as search engines want it.
  const links = alternatesOf(
    origin,
    `/-${path}`,
    languages.map(({ locale }) => locale),
  )
    .map(
      ({ hreflang, href }) => `<xhtml:link rel="alternate" hreflang="${escaped(hreflang)}" href="${escaped(href)}"/>`,
    )
    .join('');
  return languages.map(({ locale, modified }) => {
    const since = modified === null ? '' : `<lastmod>${escaped(modified)}</lastmod>`;
    return `<url><loc>${escaped(address(locale))}</loc>${since}${links}</url>`;
  });
}

/** The pages as https://www.sitemaps.org/protocol.html has them. `origin` is without a slash at the end. */
export function sitemap(origin: string, pages: readonly Listed[]): string {
  const names = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"';
  const entries = pages.flatMap((page) => entriesOf(origin, page)).join('\n');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset ${names}>\n${entries}\n</urlset>\n`;
}

/** Every page that may be found: those of the site in all its languages, and those of the campaigns in theirs. */
export function pagesOf(locales: readonly string[], map: SiteMap): Listed[] {
  const languages = locales.map((locale) => ({ locale, modified: null }));
  return [{ path: '', languages }, { path: '/privacy', languages }, { path: '/interface', languages }, ...map];
}
