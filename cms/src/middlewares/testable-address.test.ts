import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { expect, test } from 'vitest';
import { refusal } from '../../contract/envelope';
import testableAddress, { isTestable } from './testable-address';

async function sent(body: unknown): Promise<{ ctx: Context; passed: boolean }> {
  const ctx = { request: { body } } as unknown as Context;
  let passed = false;
  await testableAddress({}, { strapi: {} as Core.Strapi })(ctx, () => {
    passed = true;
    return Promise.resolve();
  });
  return { ctx, passed };
}

test('an address whose test would not end is refused before it is tested', async () => {
  const { ctx, passed } = await sent({ email: `x@${'a.'.repeat(30)}example<` });
  expect(passed).toBe(false);
  expect(ctx.status).toBe(400);
  expect(refusal.parse(ctx.body).error.details.issues).toEqual([{ path: ['email'], code: 'malformed' }]);
});

test('the address of a colleague is none of these, and neither is a body without one', async () => {
  for (const body of [{ email: 'a.colleague@mail.union.example.org' }, { email: 1 }, {}, [], null, undefined])
    expect((await sent(body)).passed).toBe(true);
});

test('ten dots may be tested, one more may not', () => {
  const dotted = `x@${'a.'.repeat(10)}example<`;
  expect(isTestable(dotted)).toBe(true);
  expect(isTestable(`a.${dotted}`)).toBe(false);
  expect(isTestable(`${'a'.repeat(254)}@example.org`)).toBe(false);
});
