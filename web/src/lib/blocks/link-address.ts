const base = 'https://relative.invalid';

/**
 * The address of a link in a text, or null when it may lead anywhere but to a page or a mailbox. Parsed as browsers do
 * (WHATWG URL), so that `java\nscript:` and the like are seen for what they are.
 */
export function linkAddress(address: string): string | null {
  if (!URL.canParse(address, base)) return null;
  const url = new URL(address, base);
  if (url.origin === base) return url.pathname + url.search + url.hash;
  return ['https:', 'http:', 'mailto:'].includes(url.protocol) ? url.href : null;
}
