import { expect, test } from 'vitest';
import { linkAddress } from './link-address';

test('links to pages, mailboxes and our own addresses are kept', () => {
  expect(linkAddress('https://example.org/a?b#c')).toBe('https://example.org/a?b#c');
  expect(linkAddress('http://example.org')).toBe('http://example.org/');
  expect(linkAddress('mailto:press@example.org')).toBe('mailto:press@example.org');
  expect(linkAddress('/en/privacy')).toBe('/en/privacy');
});

test('links that would run something, or hide what they are, are dropped', () => {
  for (const address of [
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://example.org/x',
    'https://[',
  ]) {
    expect(linkAddress(address)).toBeNull();
  }
});
