import { countries } from 'cms/contract/country';
import { onceForEach } from './once-for-each.ts';

export interface Country {
  code: string;
  name: string;
}

/** Every country by its name in a language, in that language’s order. Kept: naming and sorting takes milliseconds. */
export const countriesIn = onceForEach((locale: string): Country[] => {
  const names = new Intl.DisplayNames(locale, { type: 'region' });
  const order = new Intl.Collator(locale);
  const list = countries.map((code) => ({ code, name: names.of(code) ?? code }));
  list.sort((one, other) => order.compare(one.name, other.name));
  return list;
});

export const countryIn = (locale: string, code: string): string =>
  countriesIn(locale).find((country) => country.code === code)?.name ?? code;
