import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyRing } from './key-ring';
import { markOf, resealed } from './reseal';
import { open, seal } from './seal';

const key = (id: string) => `${id}:${randomBytes(32).toString('base64')}`;
const old = key('k1');
const both = keyRing([key('k2'), old]);

test('what is sealed anew opens to the same text, is marked with the new key, and belongs to the same campaign', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, campaign) => {
      const fresh = resealed(both, { id: 1, campaign, sealed: seal(keyRing([old]), campaign, text) });
      expect(open(both, campaign, fresh)).toBe(text);
      expect(fresh.subarray(0, 3)).toEqual(markOf('k2'));
      expect(() => open(both, `${campaign}x`, fresh)).toThrow();
    }),
  );
});

test('what no key opens is not written over', () => {
  expect(() => resealed(both, { id: 1, campaign: 'a', sealed: seal(keyRing([key('k9')]), 'a', 'text') })).toThrow();
});
