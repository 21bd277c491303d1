import { expect, test } from 'vitest';
import { fallbackChain } from './fallback-chain';

test('a regional language falls back to its language, then to the default', () => {
  expect(fallbackChain('pt-BR', 'en')).toEqual(['pt-BR', 'pt', 'en']);
});

test('every subtag is taken away in turn', () => {
  expect(fallbackChain('zh-Hant-TW', 'fr')).toEqual(['zh-Hant-TW', 'zh-Hant', 'zh', 'fr']);
});

test('the default language falls back to nothing else', () => {
  expect(fallbackChain('en', 'en')).toEqual(['en']);
});

test('no language is looked in twice', () => {
  expect(fallbackChain('en-GB', 'en')).toEqual(['en-GB', 'en']);
});
