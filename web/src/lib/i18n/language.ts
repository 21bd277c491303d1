/** What `Intl` knows about a language; no list of ours can fall behind (design §4). */
export type Direction = 'ltr' | 'rtl';

/** Kept, since `Intl` takes as long for one answer as a page for a tenth of its text. Only languages of the hub are asked for. */
const directions = new Map<string, Direction>();

export function directionOf(tag: string): Direction {
  const known = directions.get(tag) ?? new Intl.Locale(tag).getTextInfo().direction ?? 'ltr';
  directions.set(tag, known);
  return known;
}

const names = new Map<string, string>();

/** The name of a language in a language, with a capital where its script has them: these names stand in lists. */
export function languageName(tag: string, inLanguage: string = tag): string {
  const key = `${tag} ${inLanguage}`;
  const known = names.get(key) ?? named(tag, inLanguage);
  names.set(key, known);
  return known;
}

function named(tag: string, inLanguage: string): string {
  const name = new Intl.DisplayNames(inLanguage, { type: 'language' }).of(tag) ?? tag;
  const [first = '', ...rest] = name;
  return first.toLocaleUpperCase(inLanguage) + rest.join('');
}

/** The tag as BCP 47 writes it (`pt-br` → `pt-BR`), or null when it is none. */
export function canonicalTag(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null; // RangeError: not a language tag
  }
}
