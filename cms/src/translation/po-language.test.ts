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
