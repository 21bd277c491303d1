import { expect, test } from 'vitest';
import { writtenIn } from './written-in';

const localized = { pluginOptions: { i18n: { localized: true } } };
const field = { name: 'title', label: 'Title', type: 'string', attribute: localized };

test('a field of an Arabic or Sorani document starts on the right, also while it is empty', () => {
  for (const locale of ['ar', 'ckb', 'he', 'ur-PK'])
    expect(writtenIn(field, locale)).toEqual({ lang: locale, dir: 'rtl' });
  expect(writtenIn({ ...field, type: 'text' }, 'ar').dir).toBe('rtl');
  expect(writtenIn(field, 'fr')).toEqual({ lang: 'fr' });
});

test('what all languages share is written in none of them', () => {
  expect(writtenIn({ ...field, attribute: {} }, 'ar')).toEqual({});
  expect(writtenIn({ ...field, type: 'integer' }, 'ar')).toEqual({});
  expect(writtenIn(field, undefined)).toEqual({});
});
