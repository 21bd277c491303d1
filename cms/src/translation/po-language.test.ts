import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isOfLanguage, poLanguage } from './po-language';

test.each([
  ['fr', 'fr'],
  ['pt-BR', 'pt_BR'],
  ['ckb', 'ckb'],
  ['zh-Hant', 'zh_TW'],
  ['zh-Hant-HK', 'zh_HK'],
  ['zh-Hans', 'zh'],
  ['sr-Latn', 'sr@latin'],
  ['sr-Cyrl-RS', 'sr_RS'],
  ['uz-Cyrl', 'uz@cyrillic'],
  ['de-AT-1901', 'de_AT@1901'],
  ['ca-valencia', 'ca@valencia'],
  ['qaa', 'qaa'],
])('%s is %s for gettext', (locale, expected) => {
  expect(poLanguage(locale)).toBe(expected);
});

test('a file of the same language is taken however its region and script are written', () => {
  for (const named of ['pt_BR', 'pt-BR', 'pt', 'pt_PT', 'pt_BR.UTF-8']) expect(isOfLanguage(named, 'pt-BR')).toBe(true);
  for (const named of ['sr@latin', 'sr_Latn', 'sr']) expect(isOfLanguage(named, 'sr-Latn')).toBe(true);
});

test('a file that names no language is taken, and one that names another is not', () => {
  for (const named of ['', 'LANGUAGE', '  ', '!']) expect(isOfLanguage(named, 'fr')).toBe(true);
  for (const named of ['de', 'de_AT', 'frp']) expect(isOfLanguage(named, 'fr')).toBe(false);
});

const language = fc.constantFrom('en', 'fr', 'sr', 'zh', 'pt', 'uz', 'ckb', 'qaa', 'tlh', 'az', 'pa', 'iw');
const script = fc.option(fc.constantFrom('Latn', 'Cyrl', 'Arab', 'Hant', 'Hans', 'Deva', 'Qaaa', 'Zyyy'));
const region = fc.option(fc.constantFrom('BR', 'TW', 'RS', 'IR', 'PK', '419', 'XK', 'ZZ'));
const variant = fc.option(fc.constantFrom('1901', 'valencia', 'tarask'));
const tag = fc.tuple(language, script, region, variant).map((parts) => parts.filter((part) => part !== null).join('-'));

test('whatever the language, gettext gets a name in its form, and a file of that name can hold its texts', () => {
  fc.assert(
    fc.property(tag, (own) => {
      const named = poLanguage(own);
      expect(named).toMatch(/^[a-z]{2,3}(_([A-Z]{2}|[0-9]{3}))?(@[a-z0-9]+(-[a-z0-9]+)*)?$/);
      expect(isOfLanguage(named, own)).toBe(true);
      expect(isOfLanguage(`${named}.UTF-8`, own)).toBe(true);
      expect(isOfLanguage(own, own)).toBe(true);
    }),
  );
});

test('whatever a file calls its language, it is of that one or not, and it cannot be of two', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[a-zA-Z]{1,4}[_@. -]?[a-zA-Z]{0,4}$/)), (named) => {
      const held = ['de', 'fr', 'sr-Latn', 'ckb'].filter((locale) => isOfLanguage(named, locale));
      expect([0, 1, 4]).toContain(held.length); // all four for what names none
    }),
    { numRuns: 300 },
  );
});
