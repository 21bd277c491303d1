import { crc32 } from 'node:zlib';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { checksumOfBoth } from './checksum';

test('the checksum of two texts is that of both after each other', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.uint8Array({ maxLength: 200 }), (one, other) => {
      expect(checksumOfBoth(crc32(one), crc32(other), other.length)).toBe(crc32(Buffer.concat([one, other])));
    }),
  );
});
