import { expect, test } from 'vitest';
import { foundIn } from './found-in';

const locales = ['en', 'de', 'pt', 'pt-BR', 'ar'] as const;

test('what is published in the default language is found in every language', () => {
  expect(foundIn(['en'], locales)).toEqual(locales);
});

test('what is published in another is found there, and where readers are led to it', () => {
  expect(foundIn(['de'], locales)).toEqual(['de']);
  expect(foundIn(['pt'], locales)).toEqual(['pt', 'pt-BR']);
  expect(foundIn(['pt-BR', 'ar'], locales)).toEqual(['pt-BR', 'ar']);
});

test('what is published in no public language is found nowhere', () => {
  expect(foundIn([], locales)).toEqual([]);
  expect(foundIn(['mt'], locales)).toEqual([]);
});
