import { onceForEach } from './once-for-each.ts';

/** What `Intl` knows about a language; no list of ours can fall behind (design §4). */
export type Direction = 'ltr' | 'rtl';

export const directionOf = onceForEach(
  (tag: string): Direction => new Intl.Locale(tag).getTextInfo().direction ?? 'ltr',
);

const namesIn = onceForEach((inLanguage: string) => {
  const names = new Intl.DisplayNames(inLanguage, { type: 'language' });
  return onceForEach((tag: string): string => {
    const [first = '', ...rest] = names.of(tag) ?? tag;
    return first.toLocaleUpperCase(inLanguage) + rest.join('');
  });
});

/** The name of a language in a language, with a capital where its script has them: these names stand in lists. */
export const languageName = (tag: string, inLanguage: string = tag): string => namesIn(inLanguage)(tag);

/** The tag as BCP 47 writes it (`pt-br` → `pt-BR`), or null when it is none. */
export function canonicalTag(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null; // RangeError: not a language tag
  }
}
