import { createSecretKey } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blindIndex } from './blind-index';

const secret = (byte: number) => createSecretKey(Buffer.alloc(32, byte));
const index = blindIndex(secret(1));

test('an address has one index in a campaign, whenever it is asked for', () => {
  expect(index('one', 'a@example.org')).toEqual(blindIndex(secret(1))('one', 'a@example.org'));
});

test('the same address in two campaigns cannot be linked', () => {
  expect(index('one', 'a@example.org')).not.toEqual(index('two', 'a@example.org'));
});

test('without the secret the index cannot be computed', () => {
  expect(index('one', 'a@example.org')).not.toEqual(blindIndex(secret(2))('one', 'a@example.org'));
});

test('the index has 128 bits', () => {
  expect(index('one', 'a@example.org')).toHaveLength(16);
});

test('whatever the campaign and the address, no two of them share an index', () => {
  const pair = fc.tuple(fc.string(), fc.string({ unit: 'grapheme' }));
  fc.assert(
    fc.property(pair, pair, (one, other) => {
      const same = one[0] === other[0] && one[1] === other[1];
      expect(index(...one).equals(index(...other))).toBe(same);
    }),
  );
});
