import { createSecretKey } from 'node:crypto';
import { expect, test } from 'vitest';
import { token as tokenFormat } from '../../contract/confirmation';
import { ownerSecrets } from './owner-secrets';
import { tokenHash, tokenMaker } from './token';

const secret = (byte: number) => createSecretKey(Buffer.alloc(32, byte));
const { link, code } = ownerSecrets(secret(1));
const index = (byte: number) => Buffer.alloc(16, byte);
const own = { id: 7, addressIndex: index(1) };

test('every mail about a signature carries the same link, in the form the contract promises', () => {
  expect(link(own)).toEqual(link({ ...own }));
  expect(tokenFormat.parse(link(own).token)).toBe(link(own).token);
  expect(tokenHash(link(own).token)).toEqual(link(own).hash);
});

test('who signs anew, and who gets an id that was used before, has another link and another code', () => {
  for (const other of [
    { ...own, id: 8 },
    { ...own, addressIndex: index(2) },
  ]) {
    expect(link(other).token).not.toBe(link(own).token);
    expect(code(other)).not.toBe(code(own));
  }
});

test('without the secret neither link nor code can be made', () => {
  expect(ownerSecrets(secret(2)).link(own)).not.toEqual(link(own));
  expect(ownerSecrets(secret(2)).code(own)).not.toBe(code(own));
});

test('a link to a signature never equals a link to confirm made from the same text', () => {
  expect(tokenMaker(secret(1))(`${own.id}`)).not.toEqual(link(own));
});

test('a code has six digits, leading noughts among them, and codes differ', () => {
  const codes = Array.from({ length: 2_000 }, (_, id) => code({ ...own, id }));
  expect(codes.every((each) => /^[0-9]{6}$/.test(each))).toBe(true);
  expect(codes.some((each) => each.startsWith('0'))).toBe(true);
  expect(new Set(codes).size).toBeGreaterThan(1_990);
});
