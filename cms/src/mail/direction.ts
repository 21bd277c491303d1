/** The direction of a language, from `Intl` (Node 24 has `getTextInfo`; its type is not in TypeScript 5.9's library). */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  const info = new Intl.Locale(locale) as Intl.Locale & { getTextInfo?: () => { direction?: string } };
  return info.getTextInfo?.().direction === 'rtl' ? 'rtl' : 'ltr';
}

/** Keeps what is written in another direction from reordering its surroundings: FSI … PDI (UAX #9 §2.4). */
export const isolate = (text: string): string => `\u2068${text}\u2069`;
