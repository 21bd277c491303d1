import fc from 'fast-check';
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

const some: fc.Arbitrary<string[]> = fc.uniqueArray(
  fc.constantFrom('en', 'fr', 'pt-BR', 'zh-Hant', 'ar', 'sr-Latn', 'uk'),
  { minLength: 1 },
);
const header = fc.oneof(
  fc.string(),
  fc.string({ unit: fc.constantFrom('en', 'fr', 'zh', '-', ',', ';', 'q=', '0.5', '*', ' ', 'x', 'Hant') }),
);

test('whatever a browser sends, the answer is a language of the site', () => {
  fc.assert(fc.property(header, some, (wishes, offered) => offered.includes(bestLocale(wishes, offered))));
});

test('whatever stands in an address, it is a language of the site or none', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.webPath()), some, (path, offered) => {
      const found = localeInPath(path, offered);
      expect(found === null || offered.includes(found)).toBe(true);
      const [first = 'en'] = offered;
      expect(localeInPath(pathIn(first, `/${path}`), offered)).toBe(first);
    }),
  );
});
