import { expect, test } from 'vitest';
import { secretJudge } from './only-the-web';

const secret = 'a-secret-of-more-than-thirty-two-letters';
const isTheWeb = secretJudge(secret);

test('only the whole secret opens', () => {
  expect(isTheWeb(secret)).toBe(true);
  expect(isTheWeb(secret.slice(0, -1))).toBe(false);
  expect(isTheWeb(`${secret} `)).toBe(false);
});

test('no secret opens nothing', () => {
  expect(isTheWeb('')).toBe(false);
});
