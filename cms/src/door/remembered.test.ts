import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { remembered, rememberedByKey } from './remembered';

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => void vi.useRealTimers());

test('within its time a value is loaded once', async () => {
  const load = vi.fn(async () => 'value');
  const get = remembered(load, 1_000);
  await get();
  vi.advanceTimersByTime(999);
  expect(await get()).toBe('value');
  expect(load).toHaveBeenCalledTimes(1);
});

test('after its time a value is loaded again', async () => {
  let number = 0;
  const get = remembered(async () => (number += 1), 1_000);
  await get();
  vi.advanceTimersByTime(1_000);
  expect(await get()).toBe(2);
});

test('however many ask at the same time, it is loaded once', async () => {
  const load = vi.fn(async () => 'value');
  const get = remembered(load, 1_000);
  await Promise.all([get(), get(), get()]);
  expect(load).toHaveBeenCalledTimes(1);
});

test('a failure is not remembered', async () => {
  const load = vi.fn(async () => 'value').mockRejectedValueOnce(new Error('no connection'));
  const get = remembered(load, 1_000);
  await expect(get()).rejects.toThrow('no connection');
  expect(await get()).toBe('value');
});

test('every key has a value of its own, and the memory has an end', async () => {
  const load = vi.fn(async (one: string, two: string) => one + two);
  const get = rememberedByKey(load, 1_000, 2);
  expect([await get('a', 'bc'), await get('ab', 'c'), await get('a', 'bc')]).toEqual(['abc', 'abc', 'abc']);
  expect(load).toHaveBeenCalledTimes(2);
  await get('d', '');
  await get('a', 'bc');
  expect(load).toHaveBeenCalledTimes(4);
});
