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
