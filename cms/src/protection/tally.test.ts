import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Tally } from './tally';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('each key has a count of its own, and what weighs more counts for more', async () => {
  const tally = new Tally(10);
  expect(await tally.add('a', 1, 60)).toBe(1);
  expect(await tally.add('a', 5, 60)).toBe(6);
  expect(await tally.add('b', 1, 60)).toBe(1);
});

test('a window ends, however busy it was, and the next begins at nothing', async () => {
  const tally = new Tally(10);
  for (let second = 0; second < 60; second += 1) {
    await tally.add('a', 1, 60);
    vi.advanceTimersByTime(1_000);
  }
  expect(await tally.add('a', 1, 60)).toBe(1);
});

test('a count that was forgotten for want of room begins anew, and the newest stay', async () => {
  const tally = new Tally(3);
  for (const key of ['a', 'b', 'c', 'd']) await tally.add(key, 1, 60);
  expect(await tally.add('d', 1, 60)).toBe(2);
  expect(await tally.add('a', 1, 60)).toBe(1);
});
