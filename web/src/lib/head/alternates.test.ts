import { expect, test } from 'vitest';
import { alternatesOf, graphLocale } from './alternates';

test('a page names itself and all its languages, and the default one for everybody else', () => {
  expect(alternatesOf('https://hub.example', '/ar/free-them', ['en', 'ar', 'pt-BR'])).toEqual([
    { hreflang: 'en', href: 'https://hub.example/en/free-them' },
    { hreflang: 'ar', href: 'https://hub.example/ar/free-them' },
    { hreflang: 'pt-BR', href: 'https://hub.example/pt-BR/free-them' },
    { hreflang: 'x-default', href: 'https://hub.example/en/free-them' },
  ]);
});

test('a page that is not found in the default language leads everybody else to the first one it has', () => {
  expect(alternatesOf('https://hub.example', '/de/free-them', ['de', 'fr'])).toEqual([
    { hreflang: 'de', href: 'https://hub.example/de/free-them' },
    { hreflang: 'fr', href: 'https://hub.example/fr/free-them' },
    { hreflang: 'x-default', href: 'https://hub.example/de/free-them' },
  ]);
});

test('a hub without a language names none', () => {
  expect(alternatesOf('https://hub.example', '/en', [])).toEqual([]);
});

test.each([
  ['en', 'en_US'],
  ['uk', 'uk_UA'],
  ['ar', 'ar_EG'],
  ['pt-BR', 'pt_BR'],
  ['ckb', 'ckb_IQ'],
  ['zh-Hant', 'zh_TW'],
])('Open Graph knows %s as %s', (tag, written) => {
  expect(graphLocale(tag)).toBe(written);
});
