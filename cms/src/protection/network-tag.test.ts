import { createSecretKey } from 'node:crypto';
import { expect, test } from 'vitest';
import { networkTagger } from './network-tag';

const tagOf = networkTagger(createSecretKey(Buffer.alloc(32, 1)));
const noon = Date.UTC(2026, 0, 15, 12);
const tag = (address: string, now = noon): string => tagOf(address, now).toString('hex');

test('neighbours have one tag all day, strangers another', () => {
  expect(tag('203.0.113.7')).toBe(tag('203.0.113.200', Date.UTC(2026, 0, 15, 23, 59)));
  expect(tag('203.0.113.7')).not.toBe(tag('203.0.114.7'));
});

test('tomorrow nobody can tell that it is the network of today', () => {
  expect(tag('203.0.113.7', Date.UTC(2026, 0, 16))).not.toBe(tag('203.0.113.7'));
});

test('a tag cannot be made without the key', () => {
  const other = networkTagger(createSecretKey(Buffer.alloc(32, 2)));
  expect(other('203.0.113.7', noon).toString('hex')).not.toBe(tag('203.0.113.7'));
});
