import { expect, test } from 'vitest';
import { EnvironmentError, environmentSchema, parseEnvironment } from './index';

const bytes = Buffer.alloc(32, 7).toString('base64');
const secret = (name: string) => `${name}-0f3a9c5e7b1d2468ace013579bdf2468`;
const usable = {
  DATABASE_URL: 'postgres://hub@127.0.0.1:54329/hub',
  WEB_SECRET: secret('web'),
  APP_KEYS: `${secret('one')},${secret('two')}`,
  API_TOKEN_SALT: secret('token'),
  ADMIN_JWT_SECRET: secret('jwt'),
  TRANSFER_TOKEN_SALT: secret('transfer'),
  ENCRYPTION_KEY: secret('encryption'),
  SEAL_KEYS: `new:${bytes},old:${bytes}`,
  INDEX_KEY: bytes,
};
const refusalOf = (change: Record<string, string | undefined>): string => {
  try {
    parseEnvironment({ ...usable, ...change });
    return '';
  } catch (error) {
    return error instanceof EnvironmentError ? error.message : 'another error';
  }
};

test('what is not said has a default that is closed', () => {
  expect(parseEnvironment(usable)).toMatchObject({
    ...{ CMS_HOST: '127.0.0.1', CMS_PORT: 1337, CMS_BEHIND_PROXY: false, HUB_DEMO: false },
    PUBLIC_URL: 'http://localhost:3000',
  });
});

test('a variable that is set to nothing counts as not set', () => {
  expect(parseEnvironment({ ...usable, ADMIN_PASSWORD: '', HUB_DATA: '' }).ADMIN_PASSWORD).toBeUndefined();
});

test('a missing secret is named', () => {
  expect(refusalOf({ WEB_SECRET: undefined })).toContain('WEB_SECRET is missing');
});

test('the secret of a template is refused, and its value is not repeated', () => {
  for (const value of ['tobemodified'.repeat(3), 'changeme'.repeat(5), 'x'.repeat(40)]) {
    expect(refusalOf({ ADMIN_JWT_SECRET: value })).toContain('ADMIN_JWT_SECRET is the value of a template');
    expect(refusalOf({ ADMIN_JWT_SECRET: value })).not.toContain(value);
  }
});

test('a short secret is refused, also among several', () => {
  expect(refusalOf({ APP_KEYS: `${secret('one')},short` })).toContain('APP_KEYS needs at least 32 characters');
});

test('a key that is not 32 bytes is refused', () => {
  const short = Buffer.alloc(16, 7).toString('base64');
  expect(refusalOf({ SEAL_KEYS: `new:${bytes},old:${short}` })).toContain('SEAL_KEYS needs');
  expect(refusalOf({ INDEX_KEY: short })).toContain('INDEX_KEY needs 32 bytes');
});

test('everything that is wrong is said at once', () => {
  const refused = refusalOf({ CMS_PORT: 'abc', PUBLIC_URL: 'https://example.org/path', HUB_DEMO: 'yes' });
  for (const name of ['CMS_PORT', 'PUBLIC_URL', 'HUB_DEMO']) expect(refused).toContain(name);
});

test('every variable says what it is for', () => {
  for (const schema of Object.values(environmentSchema.shape)) expect(schema.description).toBeTruthy();
});
