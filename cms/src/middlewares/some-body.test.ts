import type { Context } from 'koa';
import { expect, test } from 'vitest';
import someBody from './some-body';

const bodyAfter = async (body: unknown, path = '/admin/register'): Promise<unknown> => {
  const ctx = { path, request: { body } } as unknown as Context;
  await someBody({}, { strapi: undefined as never })(ctx, () => Promise.resolve());
  return (ctx.request as { body?: unknown }).body;
};

test('what nobody could read is an empty body to the panel, and what was read stays as it is', async () => {
  expect(await bodyAfter(undefined)).toEqual({});
  expect(await bodyAfter({ email: 'x' })).toEqual({ email: 'x' });
  expect(await bodyAfter([])).toEqual([]);
  expect(await bodyAfter(undefined, '/desk/texts/import')).toBeUndefined();
});
