import { expect, test } from 'vitest';
import { speak } from './speech';

const reader = {
  locale: 'ar',
  dir: 'rtl' as const,
  locales: ['en', 'ar'],
  messages: { 'site.home': { text: 'جميع الحملات', locale: 'ar' } },
  consentText: null,
  known: true,
};

test('what is in the page’s language carries no mark', () => {
  expect(speak(reader).mark('ar')).toEqual({});
});

test('what fell back to another language carries its own language and direction', () => {
  const { said, mark } = speak(reader);
  expect(mark(said('site.skip').locale)).toEqual({ lang: 'en', dir: 'ltr' });
  expect(mark(said('site.home').locale)).toEqual({});
});
