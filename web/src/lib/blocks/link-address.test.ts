import fc from 'fast-check';
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

test('whatever an editor writes, a link leads to a page or a mailbox, as a browser reads it', () => {
  const piece = fc.constantFrom(
    'javascript',
    ':',
    '/',
    '\\',
    'data',
    'http',
    's',
    '\n',
    '\t',
    '\0',
    ' ',
    '@',
    'x.org',
    '?',
    '#',
    '[',
    '%',
  );
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.string({ unit: piece })), (written) => {
      const address = linkAddress(written);
      if (address === null) return;
      expect(['https:', 'http:', 'mailto:']).toContain(new URL(address, 'https://site.example/en').protocol);
    }),
    { numRuns: 500 },
  );
});
