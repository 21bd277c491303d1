import { expect, test } from 'vitest';
import { allowStyle, finishMarkup } from './page-markup';

const facts = { locale: 'ar', dir: 'rtl', style: ':root{--accent:#8f1d14}' };

test('a page says its language, its direction and its colour', () => {
  expect(finishMarkup('<html lang="%hub.lang%" dir="%hub.dir%">%hub.style%', facts)).toBe(
    '<html lang="ar" dir="rtl"><style>:root{--accent:#8f1d14}</style>',
  );
});

test('marks for scripts that no page loads do not travel', () => {
  const asleep = '<link href="../a.css" rel="stylesheet" disabled media="(max-width: 0)">\n\t\t';
  expect(finishMarkup(`<!--[--><!--[0--><!--[-1--><!--[!-->a<!--]--><!----><!>${asleep}`, facts)).toBe('a');
});

test('what a person wrote is not touched, since it is escaped', () => {
  expect(finishMarkup('&lt;!--[-->&lt;!>', facts)).toBe('&lt;!--[-->&lt;!>');
});

test('the style is allowed by its hash and nothing else is', () => {
  expect(allowStyle("default-src 'none'; style-src 'self'", 'a{}')).toMatch(
    /^default-src 'none'; style-src 'sha256-[A-Za-z0-9+/]{43}=' 'self'$/,
  );
});
