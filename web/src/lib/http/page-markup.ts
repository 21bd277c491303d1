import { hash } from 'node:crypto';
import { LRUCache } from 'lru-cache';

/** What SvelteKit and Svelte write for scripts that would take the page over. No page loads them (`csr = false`). */
const hydrationMarks = /<!--(?:\[[!-]?\d*|\]|[a-z0-9]*)-->|<!>/g;
const sleepingStyles = /<link href="[^"]*" rel="stylesheet" disabled media="\(max-width: 0\)">\s*/g;

export interface PageFacts {
  locale: string;
  dir: string;
  style: string;
}

export interface Finished {
  markup: string;
  /** What stands in the `style` elements of the page, in their order. */
  styles: string[];
}

/**
 * A page as it leaves: its language and colour in the places of app.html, and nothing that nobody will read. Its styles are
 * those that carry the nonce of this rendering, which app.html shows first: no text of a page can have known it. They
 * leave without it, since a page that caches keep must not depend on a secret of one moment (CSP 3 §7.1).
 */
export function finishMarkup(html: string, { locale, dir, style }: PageFacts): Finished {
  const coloured = html.replace('%hub.style%', () => style);
  const [opening = null] = /<style nonce="[^"]+">/.exec(html) ?? [];
  const [before = '', ...parts] = opening === null ? [coloured] : coloured.split(opening);
  const styles = parts.map((part) => part.slice(0, part.indexOf('</style>')));
  const markup = [before, ...parts]
    .join('<style>')
    .replace('%hub.lang%', locale)
    .replace('%hub.dir%', dir)
    .replaceAll(hydrationMarks, '')
    .replaceAll(sleepingStyles, '');
  return { markup, styles };
}

/** There are a few kinds of pages and a few colours; the rest is room for previews of colours. */
const hashes = new LRUCache<string, string>({ max: 100, memoMethod: (style) => hash('sha256', style, 'base64') });

/** Allows the styles of a page by their hashes (CSP 3 §8.3) in place of the nonce that SvelteKit put there. */
export function allowStyles(policy: string, styles: readonly string[]): string {
  const own = policy.replaceAll(/ 'nonce-[^']*'/g, '');
  return own.replace('style-src', ['style-src', ...styles.map((style) => `'sha256-${hashes.memo(style)}'`)].join(' '));
}
