import { expect, test } from 'vitest';
import { allowStyles, finishMarkup } from './page-markup';

const facts = { locale: 'ar', dir: 'rtl', style: ':root{--accent:#8f1d14}' };
const markupOf = (html: string): string => finishMarkup(html, facts).markup;

test('a page says its language, its direction and its colour', () => {
  expect(markupOf('<html lang="%hub.lang%" dir="%hub.dir%"><style nonce="a1">%hub.style%</style>')).toBe(
    '<html lang="ar" dir="rtl"><style>:root{--accent:#8f1d14}</style>',
  );
});

test('its styles are the colour and what carries the same nonce, and they leave without it', () => {
  const { markup, styles } = finishMarkup('<style nonce="a1">%hub.style%</style><style nonce="a1">b{}</style>', facts);
  expect(styles).toEqual([facts.style, 'b{}']);
  expect(markup).toBe(`<style>${facts.style}</style><style>b{}</style>`);
});

test('a style that does not carry the nonce of this rendering is none of its styles', () => {
  const smuggled = '<style>c{}</style><style nonce="">c{}</style><style nonce="b2">c{}</style>';
  const { styles } = finishMarkup(`<style nonce="a1">%hub.style%</style>${smuggled}`, facts);
  expect(styles).toEqual([facts.style]);
});

test('without a nonce no style is one of its styles', () => {
  const { markup, styles } = finishMarkup('<style>c{}</style><style nonce="">c{}</style>', facts);
  expect(styles).toEqual([]);
  expect(markup).toBe('<style>c{}</style><style nonce="">c{}</style>');
});

test('marks for scripts that no page loads do not travel', () => {
  const asleep = '<link href="../a.css" rel="stylesheet" disabled media="(max-width: 0)">\n\t\t';
  expect(markupOf(`<!--[--><!--[0--><!--[-1--><!--[!-->a<!--]--><!----><!>${asleep}`)).toBe('a');
});

test('what a person wrote is not touched, since it is escaped', () => {
  expect(markupOf('&lt;!--[-->&lt;!>')).toBe('&lt;!--[-->&lt;!>');
});

test('the styles are allowed by their hashes, and no nonce is left', () => {
  expect(allowStyles("default-src 'none'; style-src 'self' 'nonce-a1'; script-src 'self'", ['a{}', 'b{}'])).toMatch(
    /^default-src 'none'; style-src 'sha256-[A-Za-z0-9+/]{43}=' 'sha256-[A-Za-z0-9+/]{43}=' 'self'; script-src 'self'$/,
  );
});
