import fc from 'fast-check';
import type { Context } from 'koa';
import { expect, test } from 'vitest';
import { Refused } from '../site/reply';
import { askedId, largestNumber } from './asked-id';

const idIn = (id: string): number => askedId({ params: { id } } as unknown as Context);

test('every number that a row can have is asked for by its address', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: largestNumber }), (number) => {
      expect(idIn(String(number))).toBe(number);
    }),
    { examples: [[1], [largestNumber]] },
  );
});

test('whatever else stands there is not found, and no number has two addresses', () => {
  const near = fc.oneof(
    fc.double().map(String),
    fc.bigInt().map(String),
    fc.stringMatching(/^[ +-]?0?[xbo]?[0-9a-f]{1,11}(e[0-9])?\.?0?$/),
  );
  fc.assert(
    fc.property(fc.oneof(fc.string(), near), (text) => {
      try {
        expect(String(idIn(text))).toBe(text);
      } catch (error) {
        expect(error).toBeInstanceOf(Refused);
      }
    }),
    { numRuns: 500, examples: [['0x10'], ['1e3'], ['5.0'], [' 5'], ['05'], ['2147483648'], ['']] },
  );
});
