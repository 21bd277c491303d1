import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fallbackChain } from './fallback-chain';

test('a regional language falls back to its language, then to the default', () => {
  expect(fallbackChain('pt-BR', 'en', ['en', 'pt', 'pt-BR'])).toEqual(['pt-BR', 'pt', 'en']);
});

test('every subtag is taken away in turn', () => {
  expect(fallbackChain('zh-Hant-TW', 'fr', ['fr', 'zh', 'zh-Hant', 'zh-Hant-TW'])).toEqual([
    'zh-Hant-TW',
    'zh-Hant',
    'zh',
    'fr',
  ]);
});

test('the default language falls back to nothing else', () => {
  expect(fallbackChain('en', 'en', ['en'])).toEqual(['en']);
});

test('a language that is not public is not looked in, however near', () => {
  expect(fallbackChain('pt-BR', 'en', ['en', 'pt-BR'])).toEqual(['pt-BR', 'en']);
});

test('no language is looked in twice', () => {
  expect(fallbackChain('en-GB', 'en', ['en', 'en-GB'])).toEqual(['en-GB', 'en']);
});

const subtag = fc.string({ unit: fc.constantFrom('a', 'B', '1'), minLength: 1, maxLength: 8 });
const tag = fc.array(subtag, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('-'));

const lookedUp = (locale: string) => locale.split('-').map((_, end, all) => all.slice(0, end + 1).join('-'));

test('whatever the language, it is looked in first and the default last, each once and each shorter than the one before', () => {
  fc.assert(
    fc.property(tag, tag, (locale, fallback) => {
      const chain = fallbackChain(locale, fallback, new Set([locale, ...lookedUp(locale)]));
      expect(chain[0]).toBe(locale);
      expect(chain).toContain(fallback);
      expect(new Set(chain).size).toBe(chain.length);
      for (const each of chain)
        expect(each === fallback || locale === each || locale.startsWith(`${each}-`)).toBe(true);
    }),
  );
});
