import { expect, test } from 'vitest';
import { bestLocale, localeInPath, pathIn } from './negotiation';

const locales = ['en', 'fr', 'de', 'es', 'ru', 'uk', 'ar'];

test('the reader’s first wish that is public wins', () => {
  expect(bestLocale('nl, fr;q=0.9, en;q=0.8', locales)).toBe('fr');
  expect(bestLocale('ar-EG', locales)).toBe('ar');
  expect(bestLocale('de-AT, en;q=0.5', locales)).toBe('de');
});

test('a reader without a wish that can be met gets the default language', () => {
  for (const header of [null, '', '*', 'ja', 'x;;q=,,', '-', 'en_US.UTF-8']) {
    expect(bestLocale(header, locales)).toBe('en');
  }
});

test('a header of thousands of languages costs no time', () => {
  const started = performance.now();
  bestLocale('ja-JP,'.repeat(5000), locales);
  expect(performance.now() - started).toBeLessThan(500);
});

test('the language of an address is found however its letters are written', () => {
  expect(localeInPath('/UK/free', locales)).toBe('uk');
  expect(localeInPath('/pt-br', ['en', 'pt-BR'])).toBe('pt-BR');
  expect(localeInPath('/nl/free', locales)).toBeNull();
  expect(localeInPath('/', locales)).toBeNull();
});

test('changing the language keeps the page', () => {
  expect(pathIn('ar', '/en/free/updates/news')).toBe('/ar/free/updates/news');
  expect(pathIn('ar', '/en')).toBe('/ar');
});
