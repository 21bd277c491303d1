import { createSecretKey, randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { token as tokenFormat } from '../../contract/confirmation';
import { randomPart } from './random';
import { tokenHash, tokenMaker } from './token';

const secret = (byte: number) => createSecretKey(Buffer.alloc(32, byte));
const make = tokenMaker(secret(1));

test('a token has the form the contract promises, and its hash is found again', () => {
  const { token, hash } = make(randomUUID());
  expect(tokenFormat.parse(token)).toBe(token);
  expect(tokenHash(token)).toEqual(hash);
});

test('a job that is tried again sends the same link', () => {
  const job = randomUUID();
  expect(make(job)).toEqual(make(job));
});

test('no two jobs have the same token, and nobody without the secret can make one', () => {
  const jobs = Array.from({ length: 1_000 }, () => randomUUID());
  expect(new Set(jobs.map((job) => make(job).token)).size).toBe(jobs.length);
  expect(tokenMaker(secret(2))(jobs[0] ?? '')).not.toEqual(make(jobs[0] ?? ''));
});

test('random bytes are as many as asked for, and differ', () => {
  const parts = Array.from({ length: 5_000 }, () => randomPart(12).toString('hex'));
  expect(new Set(parts).size).toBe(parts.length);
  expect([1, 12, 16].map((length) => randomPart(length).length)).toEqual([1, 12, 16]);
});
