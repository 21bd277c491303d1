import { expect, test } from 'vitest';
import { sameSecret } from './only-the-web';

const secret = 'a-secret-of-more-than-thirty-two-letters';

test('only the whole secret opens', () => {
  expect(sameSecret(secret, secret)).toBe(true);
  expect(sameSecret(secret.slice(0, -1), secret)).toBe(false);
  expect(sameSecret(`${secret} `, secret)).toBe(false);
});

test('no secret opens nothing', () => {
  expect(sameSecret('', secret)).toBe(false);
});
