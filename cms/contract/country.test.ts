import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countries, isCountry } from './country';

test('every country has a name, two capitals, and stands in the list once', () => {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  for (const code of countries) {
    expect(code).toMatch(/^[A-Z]{2}$/);
    expect(names.of(code)).toBeTruthy();
  }
  expect(new Set(countries).size).toBe(countries.length);
});

test.each(['UA', 'RU', 'DE', 'XK', 'PS', 'TW', 'EH'])('%s is one', (code) => {
  expect(isCountry(code)).toBe(true);
});

test.each(['EU', 'UN', 'ZZ', 'SU', 'YU', 'DD', 'ua', 'U', 'UKR', '', 'constructor', '__proto__'])(
  '%s is none',
  (code) => {
    expect(isCountry(code)).toBe(false);
  },
);

test('whatever text comes, it is a country only if it is in the list', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ minLength: 2, maxLength: 2 })), (text) => {
      expect(isCountry(text)).toBe(countries.includes(text));
    }),
  );
});
