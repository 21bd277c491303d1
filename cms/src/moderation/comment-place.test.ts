import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sealPlace } from '../api/signature/list-place';
import { openCommentPlace, sealCommentPlace, type CommentListPlace } from './comment-place';

const secret = 'a secret of the tests';
const places: CommentListPlace[] = (['older', 'newer'] as const).flatMap((towards) =>
  [true, false].map((chosen) => ({ towards, chosen, approvedAt: 1_795_000_000_123_456, signature: 2_147_483_647 })),
);

test('a place comes back as it was, and always has the same address', () => {
  for (const place of places) {
    const sealed = sealCommentPlace(secret, 'c1', place);
    expect(sealed).toMatch(/^[A-Za-z0-9_-]{22}$/);
    expect(sealCommentPlace(secret, 'c1', place)).toBe(sealed);
    expect(openCommentPlace(secret, 'c1', sealed)).toEqual(place);
  }
});

test('a place of another campaign, of another secret, or of the list of names is none', () => {
  const sealed = sealCommentPlace(secret, 'c1', places[0] as CommentListPlace);
  expect(openCommentPlace(secret, 'c2', sealed)).toBeNull();
  expect(openCommentPlace('another', 'c1', sealed)).toBeNull();
  expect(
    openCommentPlace(secret, 'c1', sealPlace(secret, 'c1', { towards: 'older', confirmedAt: 1, id: 1 })),
  ).toBeNull();
});

test('what is not sealed at all is no place', () => {
  for (const wrong of ['', 'a', 'A'.repeat(22), `${'A'.repeat(21)}B`])
    expect(openCommentPlace(secret, 'c1', wrong)).toBeNull();
});

const anyPlace = fc.record<CommentListPlace>({
  towards: fc.constantFrom('older', 'newer'),
  chosen: fc.boolean(),
  approvedAt: fc.maxSafeNat(),
  signature: fc.nat(0xffff_ffff),
});

test('every place comes back as it was, and two places never have one address', () => {
  fc.assert(
    fc.property(anyPlace, anyPlace, fc.string(), (one, other, campaign) => {
      const [first, second] = [one, other].map((each) => sealCommentPlace(secret, campaign, each));
      expect(openCommentPlace(secret, campaign, first ?? '')).toEqual(one);
      expect(first === second).toBe(JSON.stringify(one) === JSON.stringify(other));
    }),
  );
});

test('whatever stands in an address in place of one, and every place of the list of names, opens nothing', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.base64String({ minLength: 20, maxLength: 24 })), fc.nat(), (text, id) => {
      expect(openCommentPlace(secret, 'c1', text)).toBeNull();
      const name = sealPlace(secret, 'c1', { towards: 'older', confirmedAt: id, id });
      expect(openCommentPlace(secret, 'c1', name)).toBeNull();
    }),
  );
});
