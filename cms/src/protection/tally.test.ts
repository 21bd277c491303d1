import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Tally } from './tally';

/** Milliseconds since the process began; the store of the counts reads them off the clock it found when it was loaded. */
let now = 0;
const pass = (milliseconds: number): void => {
  now += milliseconds;
  vi.advanceTimersByTime(milliseconds);
};
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  now = 1;
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

test('each key has a count of its own, and what weighs more counts for more', () => {
  const tally = new Tally(10);
  expect(tally.add('a', 1, 60)).toBe(1);
  expect(tally.add('a', 5, 60)).toBe(6);
  expect(tally.add('b', 1, 60)).toBe(1);
});

test('a window ends, however busy it was, and the next begins at nothing', () => {
  const tally = new Tally(10);
  for (let second = 0; second < 60; second += 1) {
    tally.add('a', 1, 60);
    pass(1_000);
  }
  pass(1);
  expect(tally.add('a', 1, 60)).toBe(1);
});

test('a window does not begin anew with who comes within it', () => {
  const tally = new Tally(10);
  tally.add('a', 1, 60);
  pass(59_000);
  expect(tally.add('a', 1, 60)).toBe(2);
  pass(2_000);
  expect(tally.add('a', 1, 60)).toBe(1);
});

test('a count that was forgotten for want of room begins anew, and the newest stay', () => {
  const tally = new Tally(3);
  for (const key of ['a', 'b', 'c', 'd']) tally.add(key, 1, 60);
  expect(tally.add('d', 1, 60)).toBe(2);
  expect(tally.add('a', 1, 60)).toBe(1);
});
