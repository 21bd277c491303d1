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
