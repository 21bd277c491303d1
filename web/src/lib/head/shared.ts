/** What Open Graph wants to know of a page besides its title (https://ogp.me). */
export interface Shared {
  type: 'website' | 'article';
  card?: Card;
  /** Of an article, a day: `2024-02-13`. */
  published?: string;
  /** The feed of the campaign. */
  feed?: { path: string; title: string };
}

export interface Card {
  /** Path of the picture. */
  path: string;
  /** What is to be read on it (WCAG 2.2, 1.1.1). */
  alt: string;
}

interface Campaign {
  slug: string;
  title: string;
  demand: string;
}

/** The card of a campaign, in the language of the page. */
export const cardOf = (locale: string, { slug, title, demand }: Campaign): Card => ({
  path: `/${locale}/${slug}/card.png`,
  alt: `${title} – ${demand}`,
});
