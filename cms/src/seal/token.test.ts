import { expect, test } from 'vitest';
import { token as tokenFormat } from '../../contract/confirmation';
import { randomPart } from './random';
import { newToken, tokenHash } from './token';

test('a token has the form the contract promises, and its hash is found again', () => {
  const { token, hash } = newToken();
  expect(tokenFormat.parse(token)).toBe(token);
  expect(tokenHash(token)).toEqual(hash);
});

test('no token comes twice, also when the pool of random bytes is filled again', () => {
  const tokens = Array.from({ length: 5_000 }, () => newToken().token);
  expect(new Set(tokens).size).toBe(tokens.length);
});

test('random bytes are as many as asked for', () => {
  expect([1, 12, 16].map((length) => randomPart(length).length)).toEqual([1, 12, 16]);
});
