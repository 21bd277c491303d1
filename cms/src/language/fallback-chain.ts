/**
 * The languages to look in, best first: the one asked for, the ones it is a form of, the default
 * (RFC 4647 §3.4, "lookup": subtags are taken away from the end). Of these only languages that are shown to readers: what
 * is being translated into a language that is not public yet must not be seen through another.
 */
export function fallbackChain(locale: string, defaultLocale: string, shown: Iterable<string>): string[] {
  const parts = locale.split('-');
  const lookup = parts.map((_, index) => parts.slice(0, parts.length - index).join('-'));
  const seen = new Set(shown);
  return [...new Set([...lookup.filter((each) => seen.has(each)), defaultLocale])];
}
