import { countries } from 'cms/contract/country';
import { expect, test } from 'vitest';
import { countriesIn, countryIn } from './country-names';

test('every country of the contract has a name in every language', () => {
  for (const locale of ['en', 'fr', 'de', 'es', 'ru', 'uk', 'ar']) {
    const list = countriesIn(locale);
    expect(list.map((country) => country.code).toSorted()).toEqual(countries.toSorted());
    expect(list.filter((country) => country.name === country.code)).toEqual([]);
  }
});

test('countries stand in the order of the reader’s language', () => {
  const names = countriesIn('de').map((country) => country.name);
  const wanted = ['Norwegen', 'Österreich', 'Pakistan'];
  expect(names.filter((name) => wanted.includes(name))).toEqual(wanted);
});

test('a country is named in the reader’s language', () => {
  expect(countryIn('fr', 'DE')).toBe('Allemagne');
});
