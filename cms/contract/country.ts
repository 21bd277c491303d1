/** Regions `Intl` can name that are no countries: unions, and codes reserved for parts of countries (ISO 3166-1). */
const noCountry = new Set(['AC', 'CP', 'CQ', 'DG', 'EA', 'EU', 'EZ', 'IC', 'QO', 'TA', 'UN', 'XA', 'XB', 'ZZ']);

function everyCountry(): string[] {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => names.of(code) !== undefined && !noCountry.has(code))
    .filter((code) => Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`); // drops withdrawn codes: DD, SU, YU …
}

/** ISO 3166-1 alpha-2 codes (and XK, which `Intl` names), from `Intl` itself: no list of ours to fall behind. */
export const countries: readonly string[] = everyCountry();
const known = new Set(countries);

export const isCountry = (code: string): boolean => known.has(code);
