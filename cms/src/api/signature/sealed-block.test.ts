import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blockLength, openBlock, sealBlock } from './sealed-block';

/** Half of a surrogate pair too. */
const anySign = fc.nat(0xffff).map((unit) => String.fromCharCode(unit));

const secret = 'a secret of the tests';
const block = fc.uint8Array({ minLength: blockLength, maxLength: blockLength }).map((bytes) => Buffer.from(bytes));

test('every block comes back as it was, and for another purpose or secret it is another', () => {
  fc.assert(
    fc.property(block, fc.string(), fc.string(), (own, purpose, other) => {
      const sealed = sealBlock(secret, purpose, own);
      expect(sealed).toMatch(/^[A-Za-z0-9_-]{22}$/);
      expect(openBlock(secret, purpose, sealed)).toEqual(own);
      expect(openBlock('another secret', purpose, sealed)).not.toEqual(own);
      fc.pre(purpose !== other);
      expect(openBlock(secret, other, sealed)).not.toEqual(own);
    }),
  );
});

test('whatever text comes, it opens to the one block that is sealed so, or to nothing', () => {
  const near = fc.oneof(fc.stringMatching(/^[A-Za-z0-9_-]{21,23}$/), fc.stringMatching(/^[A-Za-z0-9+/=_ -]{20,25}$/));
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: anySign }), near), (text) => {
      const opened = openBlock(secret, 'a purpose', text);
      if (opened === null) {
        expect(text).not.toMatch(/^[A-Za-z0-9_-]{21}[AQgw]$/);
        return;
      }
      expect(opened).toHaveLength(blockLength);
      expect(sealBlock(secret, 'a purpose', opened)).toBe(text);
    }),
    { numRuns: 300 },
  );
});
