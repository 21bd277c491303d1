import { createHash } from 'node:crypto';

/** What SvelteKit and Svelte write for scripts that would take the page over. No page loads them (`csr = false`). */
const hydrationMarks = /<!--(?:\[[!-]?\d*|\]|[a-z0-9]*)-->|<!>/g;
const sleepingStyles = /<link href="[^"]*" rel="stylesheet" disabled media="\(max-width: 0\)">\s*/g;

export interface PageFacts {
  locale: string;
  dir: string;
  style: string;
}

/** A page as it leaves: its language and colour in the places of app.html, and nothing that nobody will read. */
export const finishMarkup = (html: string, { locale, dir, style }: PageFacts): string =>
  html
    .replace('%hub.lang%', locale)
    .replace('%hub.dir%', dir)
    .replace('%hub.style%', `<style>${style}</style>`)
    .replaceAll(hydrationMarks, '')
    .replaceAll(sleepingStyles, '');

/** Allows one more style of the page by its hash (CSP 3 §8.3), beside those that SvelteKit put there. */
export function allowStyle(policy: string, style: string): string {
  const hash = createHash('sha256').update(style).digest('base64');
  return policy.replace('style-src ', `style-src 'sha256-${hash}' `);
}
