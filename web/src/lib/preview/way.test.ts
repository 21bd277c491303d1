import { expect, test } from 'vitest';
import { wayTo } from './way.ts';

const locales = ['en', 'fr'];
const preview = { token: 'abc.def', place: 'free-them', draft: true };

test('without a preview a way is the plain address', () => {
  expect(wayTo({ locale: 'fr', locales }, '/free-them')).toBe('/fr/free-them');
  expect(wayTo({ locale: 'fr', locales }, '')).toBe('/fr');
});

test('within what a preview opens, its link goes along', () => {
  expect(wayTo({ locale: 'ckb', locales, preview }, '/free-them/updates/day-one')).toBe(
    '/ckb/free-them/updates/day-one?preview=abc.def',
  );
});

test('a way out of a preview never carries its link, and never leads to a language that is not public', () => {
  expect(wayTo({ locale: 'ckb', locales, preview }, '')).toBe('/en');
  expect(wayTo({ locale: 'ckb', locales, preview }, '/free-him')).toBe('/en/free-him');
  expect(wayTo({ locale: 'fr', locales, preview }, '/privacy')).toBe('/fr/privacy');
});
