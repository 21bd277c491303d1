import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { packEntry, unpackEntry } from './entry';

/** Half of a surrogate pair too. */
const anySign = fc.nat(0xffff).map((unit) => String.fromCharCode(unit));

const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: anySign }), fc.constant(''));

test('everything that a supporter typed is unpacked as it was packed, also what was left empty', () => {
  const typed = fc.record({ name: text, email: text, place: text, affiliation: text, comment: text });
  fc.assert(
    fc.property(typed, ({ email, ...others }) => {
      const packed = packEntry({ ...others, email });
      expect(unpackEntry(packed)).toEqual({ ...others, address: email });
    }),
  );
});

test('what is left empty takes no room in what is sealed', () => {
  fc.assert(
    fc.property(text, text, (name, email) => {
      const packed = packEntry({ name, email, place: '', affiliation: '', comment: '' });
      expect(Object.keys(JSON.parse(packed) as object)).toEqual(['n', 'e']);
    }),
  );
});

test('whatever was sealed in its place is no entry with a hole in it', () => {
  const near = fc.dictionary(fc.constantFrom('n', 'e', 'p', 'a', 'c'), fc.oneof(text, fc.jsonValue()));
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), near), (value) => {
      try {
        expect(Object.values(unpackEntry(JSON.stringify(value))).every((own) => typeof own === 'string')).toBe(true);
      } catch (error) {
        expect(error).toBeInstanceOf(z.ZodError);
      }
    }),
  );
});
