import { expect, test } from 'vitest';
import { canonicalTag, ownName } from './language-tag';

test('a language is named in its own words, with a capital where its script has them', () => {
  expect(['en', 'fr', 'ru', 'ar'].map(ownName)).toEqual(['English', 'Français', 'Русский', 'العربية']);
});

test('a code is written as BCP 47 has it, also one that Strapi does not list', () => {
  expect(['CKB', 'ku', 'zh-tw', 'SR-latn-me', 'iw'].map(canonicalTag)).toEqual([
    ...['ckb', 'ku', 'zh-TW', 'sr-Latn-ME'],
    'he',
  ]);
});

test('what is no language tag has no canonical form', () => {
  for (const text of ['', 'a', 'french!', 'en_GB', 'fr-', '../en', 'x'.repeat(40)])
    expect(canonicalTag(text)).toBeNull();
});
