import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { expect, test } from 'vitest';
import wholeFiles from './whole-files';

test('nobody behind it sees that a part was asked for, and all else of the request stays', async () => {
  const headers: Record<string, string> = { range: 'bytes=0-99999999', accept: 'image/avif' };
  const seen: object[] = [];
  const ctx = { req: { headers } } as unknown as Context;
  await wholeFiles({}, { strapi: {} as Core.Strapi })(ctx, () => {
    seen.push({ ...headers });
    return Promise.resolve();
  });
  expect(seen).toEqual([{ accept: 'image/avif' }]);
});
