import { expect, test } from 'vitest';
import { fingerprint } from '../../contract/signature';
import { fingerprintOf, fingerprintOfBlocks } from './fingerprint';

test('a fingerprint has the form the contract promises', () => {
  expect(fingerprint.safeParse(fingerprintOf('Я підписую')).success).toBe(true);
});

test('a fingerprint is the start of the SHA-256, so that anybody can check it', () => {
  expect(fingerprintOf('abc')).toBe('ba7816bf8f01cfea'); // FIPS 180-4, the example of one block
});

test('one changed letter changes the fingerprint of blocks', () => {
  const paragraph = (text: string) => [{ type: 'paragraph' as const, children: [{ type: 'text' as const, text }] }];
  expect(fingerprintOfBlocks(paragraph('Free them'))).not.toBe(fingerprintOfBlocks(paragraph('Free then')));
});
