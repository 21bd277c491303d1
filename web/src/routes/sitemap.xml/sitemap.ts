/** One page in all the languages that it has, the default one first: the path behind the language, and the languages. */
export interface Listed {
  path: string;
  locales: readonly string[];
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

function entriesOf(origin: string, { path, locales }: Listed): string[] {
  const address = (locale: string) => escaped(`${origin}/${locale}${path}`);
  const link = (language: string, locale: string) =>
    `<xhtml:link rel="alternate" hreflang="${escaped(language)}" href="${address(locale)}"/>`;
  const [standard] = locales;
  if (standard === undefined) return [];
  // Each language is an entry of its own that names all the others, as search engines want it.
  const links = [...locales.map((locale) => link(locale, locale)), link('x-default', standard)].join('');
  return locales.map((locale) => `<url><loc>${address(locale)}</loc>${links}</url>`);
}

/** The pages as https://www.sitemaps.org/protocol.html has them. `origin` is without a slash at the end. */
export function sitemap(origin: string, pages: readonly Listed[]): string {
  const names = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"';
  const entries = pages.flatMap((page) => entriesOf(origin, page)).join('\n');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset ${names}>\n${entries}\n</urlset>\n`;
}

/** The home page, and every campaign in the languages whose readers find it; `slugs` are those of each language. */
export function pagesOf(slugs: ReadonlyMap<string, readonly string[]>): Listed[] {
  const locales = [...slugs.keys()];
  const campaigns = [...new Set([...slugs.values()].flat())].sort();
  const listed = campaigns.map((slug) => ({
    path: `/${slug}`,
    locales: locales.filter((locale) => slugs.get(locale)?.includes(slug)),
  }));
  return [{ path: '', locales }, ...listed];
}
