/** What `Intl` knows about a language; no list of ours can fall behind (design §4). */

/** The tag as BCP 47 writes it (`pt-br` → `pt-BR`, `iw` → `he`), or null when it is none. */
export function canonicalTag(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null; // RangeError: not a language tag
  }
}

/** A language in its own words, as its readers look for it, with a capital where its script has them. */
export function ownName(code: string): string {
  const name = new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code;
  return name.charAt(0).toLocaleUpperCase(code) + name.slice(1);
}
