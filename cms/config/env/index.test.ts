import fc from 'fast-check';
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

test('whatever the variables say, they are an environment or an error that repeats none of them', () => {
  const names = Object.keys(environmentSchema.shape);
  const value = fc.stringMatching(/^[!-~]{1,60}$/).map((text) => `v4lue:${text}`);
  const variables = fc.dictionary(fc.constantFrom(...names), fc.oneof(value, fc.constant('')), { minKeys: 1 });
  fc.assert(
    fc.property(variables, (change) => {
      const refused = refusalOf(change);
      expect(refused).not.toBe('another error');
      expect(refused).not.toContain('v4lue');
      for (const name of refused.match(/[A-Z]+_[A-Z_]+/g) ?? []) expect(Object.keys(change)).toContain(name);
    }),
  );
});

test('a port is every number that a port can have, and no other', () => {
  fc.assert(
    fc.property(fc.oneof(fc.integer(), fc.nat(70_000), fc.double()), (number) => {
      const isPort = Number.isInteger(number) && number >= 1 && number <= 65_535;
      expect(refusalOf({ CMS_PORT: String(number) }) === '').toBe(isPort);
      if (isPort) expect(parseEnvironment({ ...usable, CMS_PORT: String(number) }).CMS_PORT).toBe(number);
    }),
  );
});

test('keys that are read are the keys that were written, in their order, or are refused', () => {
  const id = fc.stringMatching(/^[a-zA-Z0-9-]{1,32}$/);
  const key = fc.uint8Array({ minLength: 30, maxLength: 34 }).map((own) => Buffer.from(own).toString('base64'));
  fc.assert(
    fc.property(fc.array(fc.tuple(id, key), { minLength: 1, maxLength: 4 }), (keys) => {
      const own = keys.map((each) => each.join(':'));
      const good = keys.every(([, each]) => Buffer.from(each, 'base64').length === 32);
      expect(refusalOf({ SEAL_KEYS: own.join() }) === '').toBe(good);
      if (good) expect(parseEnvironment({ ...usable, SEAL_KEYS: own.join() }).SEAL_KEYS).toEqual(own);
    }),
  );
});
