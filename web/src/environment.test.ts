import { expect, test } from 'vitest';
import { parseEnvironment } from './environment';

const secret = 'x'.repeat(32);

test('an environment with only the secret is complete', () => {
  expect(parseEnvironment({ WEB_SECRET: secret })).toMatchObject({
    WEB_PORT: 3000,
    PUBLIC_URL: 'http://localhost:3000',
  });
});

test('a slash after the public address does no harm', () => {
  expect(parseEnvironment({ WEB_SECRET: secret, PUBLIC_URL: 'https://example.org/' }).PUBLIC_URL).toBe(
    'https://example.org',
  );
});

test('a wrong environment is named without its values', () => {
  const attempt = () => parseEnvironment({ WEB_SECRET: 'short', WEB_PORT: 'http' });
  expect(attempt).toThrow(/WEB_SECRET/);
  expect(attempt).toThrow(/WEB_PORT/);
  expect(attempt).not.toThrow(/short/);
});
