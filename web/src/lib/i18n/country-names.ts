import { countries } from 'cms/contract/country';

export interface Country {
  code: string;
  name: string;
}
const kept = new Map<string, Country[]>();

/** Every country by its name in a language, in that language’s order. Kept: naming and sorting takes milliseconds. */
export function countriesIn(locale: string): Country[] {
  const known = kept.get(locale);
  if (known) return known;
  const names = new Intl.DisplayNames(locale, { type: 'region' });
  const order = new Intl.Collator(locale);
  const list = countries.map((code) => ({ code, name: names.of(code) ?? code }));
  list.sort((one, other) => order.compare(one.name, other.name));
  kept.set(locale, list);
  return list;
}

export const countryIn = (locale: string, code: string): string =>
  countriesIn(locale).find((country) => country.code === code)?.name ?? code;
