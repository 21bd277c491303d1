import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scanTypeOf } from './scan-type';

test.each([
  ['application/pdf', Buffer.from('%PDF-1.7\n')],
  ['image/png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0])],
  ['image/jpeg', Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
])('a file that begins as %s is one', (type, file) => {
  expect(scanTypeOf(file)).toBe(type);
});

test.each(['', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'GIF89a', '%PDF', ' %PDF-1.7', 'MZ', '<html>'])(
  'a file that begins as %j is no scan, whatever it is called',
  (text) => {
    expect(scanTypeOf(Buffer.from(text))).toBeNull();
  },
);

test('a file is what it begins as, whatever follows and however it is cut', () => {
  const begins = fc.constantFrom(
    ['application/pdf', Buffer.from('255044462d', 'hex')] as const,
    ['image/png', Buffer.from('89504e470d0a1a0a', 'hex')] as const,
    ['image/jpeg', Buffer.from('ffd8ff', 'hex')] as const,
  );
  fc.assert(
    fc.property(begins, fc.uint8Array(), fc.nat(8), ([type, beginning], rest, cut) => {
      const whole = Buffer.concat([beginning, rest]);
      expect(scanTypeOf(whole)).toBe(type);
      fc.pre(cut < beginning.length);
      expect(scanTypeOf(whole.subarray(0, cut))).toBeNull();
    }),
  );
});

test('whatever bytes come, one that is changed at the beginning makes it no scan, and none are no error', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), fc.nat(2), fc.integer({ min: 1, max: 255 }), (bytes, at, change) => {
      const known = Buffer.concat([Buffer.from('%PDF-1.7'), bytes]);
      known[at] = (known[at] ?? 0) ^ change;
      expect(scanTypeOf(known)).toBeNull();
      expect([null, 'application/pdf', 'image/png', 'image/jpeg']).toContain(scanTypeOf(Buffer.from(bytes)));
    }),
  );
});
