import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openPlace, sealPlace, type ListPlace } from './list-place';

/** Half of a surrogate pair too. */
const anySign = fc.nat(0xffff).map((unit) => String.fromCharCode(unit));

const secret = 'a secret that only this test knows';
const place: ListPlace = { towards: 'older', confirmedAt: 1_764_297_000_123_456, id: 2_147_483_647 };

test('a place is read as it was sealed, to the microsecond and in both directions', () => {
  for (const towards of ['older', 'newer'] as const)
    expect(openPlace(secret, 'one', sealPlace(secret, 'one', { ...place, towards }))).toEqual({ ...place, towards });
});

test('the same place has one address, so that a cache can keep its page', () => {
  const sealed = sealPlace(secret, 'one', place);
  expect(sealed).toMatch(/^[\w-]{22}$/);
  expect(sealPlace(secret, 'one', place)).toBe(sealed);
});

test('an address tells neither the moment nor the number', () => {
  const next = sealPlace(secret, 'one', { ...place, id: place.id - 1 });
  const letters = Array.from(sealPlace(secret, 'one', place));
  expect(letters.filter((letter, at) => letter === next[at]).length).toBeLessThan(8);
});

test('whatever is changed in it, and the place of another campaign, opens nothing', () => {
  const sealed = sealPlace(secret, 'one', place);
  for (let at = 0; at < sealed.length; at += 1) {
    const changed = sealed.slice(0, at) + (sealed[at] === 'A' ? 'B' : 'A') + sealed.slice(at + 1);
    expect(openPlace(secret, 'one', changed)).toBeNull();
  }
  expect(openPlace(secret, 'two', sealed)).toBeNull();
  expect(openPlace('another secret', 'one', sealed)).toBeNull();
  for (const other of ['', 'AAAA', `${sealed}A`, 'é'.repeat(22)]) expect(openPlace(secret, 'one', other)).toBeNull();
});

const anyPlace = fc.record<ListPlace>({
  towards: fc.constantFrom('older', 'newer'),
  confirmedAt: fc.maxSafeNat(),
  id: fc.nat(0xffff_ffff),
});

test('every place comes back as it was, in its own campaign and in no other', () => {
  fc.assert(
    fc.property(anyPlace, fc.string(), fc.string(), (own, campaign, other) => {
      const sealed = sealPlace(secret, campaign, own);
      expect(openPlace(secret, campaign, sealed)).toEqual(own);
      fc.pre(campaign !== other);
      expect(openPlace(secret, other, sealed)).toBeNull();
    }),
  );
});

test('whatever stands in an address in place of one, it opens nothing and breaks nothing', () => {
  const sealedLike = fc
    .uint8Array({ minLength: 16, maxLength: 16 })
    .map((bytes) => Buffer.from(bytes).toString('base64url'));
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: anySign }), fc.base64String(), sealedLike), (text) => {
      expect(openPlace(secret, 'one', text)).toBeNull();
    }),
  );
});
