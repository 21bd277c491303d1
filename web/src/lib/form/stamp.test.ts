import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stampsWith } from './stamp';

const { stampOf, ageOf } = stampsWith('a-secret-of-more-than-thirty-two-letters');
const shown = Date.UTC(2026, 10, 22);

test('a stamp tells how long ago its page was shown', () => {
  expect(ageOf(stampOf(shown), shown + 8_000)).toBe(8_000);
  expect(ageOf(stampOf(shown), shown - 5)).toBe(0);
});

test('a form without a stamp has no age', () => {
  expect(ageOf(undefined, shown)).toBeNull();
  expect(ageOf('', shown)).toBeNull();
});

test('a stamp that somebody changed is forged, wherever it was changed', () => {
  const stamp = stampOf(shown);
  const changes = fc.tuple(
    fc.nat(stamp.length - 1),
    fc.constantFrom('a', 'Z', '0', '.', '_', '-', '+', ' ', 'é', '😀'),
  );
  fc.assert(
    fc.property(changes, ([at, letter]) => {
      fc.pre(stamp[at] !== letter);
      expect(ageOf(stamp.slice(0, at) + letter + stamp.slice(at + 1), shown)).toBe('forged');
    }),
  );
});

test('whatever comes in place of a stamp is forged and breaks nothing', () => {
  fc.assert(fc.property(fc.string({ minLength: 1 }), (text) => ageOf(text, shown) === 'forged'));
  expect(ageOf(stampsWith('another-secret-of-thirty-two-letters').stampOf(shown), shown)).toBe('forged');
});
