import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cursorOf, placeOf } from './page';

test('a cursor leads back to the place it was made from, whatever the name', () => {
  const place = fc.tuple(
    fc.nat(),
    fc.string({ unit: 'grapheme', maxLength: 100 }),
    fc.string({ maxLength: 24 }),
    fc.nat(),
  );
  fc.assert(
    fc.property(place, (one) => {
      expect(placeOf(cursorOf(one))).toEqual(one);
    }),
  );
});

test('a cursor that somebody made up leads nowhere', () => {
  for (const made of ['', 'abc', '%00', cursorOf([0, 'a', 'b', 1]).slice(2), Buffer.from('{}').toString('base64url')])
    expect(placeOf(made)).toBeNull();
});
