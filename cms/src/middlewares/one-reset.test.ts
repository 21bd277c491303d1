import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { expect, test } from 'vitest';
import oneReset from './one-reset';

const reset = { path: '/admin/reset-password' } as Context;
const other = { path: '/admin/login' } as Context;
const begin = () => oneReset({}, { strapi: {} as Core.Strapi });

test('a new password waits for the one before, also when that one fails', async () => {
  const handle = begin();
  const order: string[] = [];
  const first = handle(reset, async () => {
    order.push('first begins');
    await Promise.resolve();
    order.push('first ends');
    throw new Error('the first failed');
  });
  const second = handle(reset, async () => void order.push('second begins'));
  await expect(first).rejects.toThrow('the first failed');
  await second;
  expect(order).toEqual(['first begins', 'first ends', 'second begins']);
});

test('whoever wants something else waits for no new password', async () => {
  const handle = begin();
  void handle(reset, () => new Promise(() => undefined));
  let served = false;
  await handle(other, async () => void (served = true));
  expect(served).toBe(true);
});
