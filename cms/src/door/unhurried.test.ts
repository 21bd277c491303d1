import { expect, test } from 'vitest';
import { unhurried } from './unhurried';

test('quick work and quicker work are answered at the same time', async () => {
  const start = performance.now();
  expect(await unhurried(async () => 'done', 50)).toBe('done');
  expect(performance.now() - start).toBeGreaterThanOrEqual(48);
});

test('a failure is told to who asked', async () => {
  await expect(unhurried(() => Promise.reject(new Error('away')), 1)).rejects.toThrow('away');
});
