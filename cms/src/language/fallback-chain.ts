/**
 * The languages to look in, best first: the one asked for, the ones it is a form of, the default
 * (RFC 4647 §3.4, "lookup": subtags are taken away from the end).
 */
export function fallbackChain(locale: string, defaultLocale: string): string[] {
  const parts = locale.split('-');
  const lookup = parts.map((_, index) => parts.slice(0, parts.length - index).join('-'));
  return [...new Set([...lookup, defaultLocale])];
}
