import { expect, test } from 'vitest';
import { after, pause, type Past } from './count-pace.ts';

const fresh: Past = { failures: 0, unchanged: 0 };
const times = (count: number, answer: 'changed' | 'same' | 'failed') =>
  Array.from({ length: count }).reduce<Past>((past) => after(past, answer), fresh);

test('the count is asked for three times a minute at most, and every reader at another moment', () => {
  expect(pause(fresh, 0)).toBe(20_000);
  expect(pause(fresh, 0.5)).toBe(25_000);
  expect(pause(fresh, 0.999)).toBeLessThan(30_000);
});

test('while nothing happens it is asked for less and less, down to every two minutes', () => {
  expect(pause(times(1, 'same'), 0)).toBe(30_000);
  expect(pause(times(2, 'same'), 0)).toBe(45_000);
  expect(pause(times(50, 'same'), 0)).toBe(120_000);
});

test('a site in trouble is asked half as often with each failure, down to every ten minutes', () => {
  expect(pause(times(1, 'failed'), 0)).toBe(40_000);
  expect(pause(times(2, 'failed'), 0)).toBe(80_000);
  expect(pause(times(500, 'failed'), 0)).toBe(600_000);
});

test('a new figure brings the first pace back, after silence as after trouble', () => {
  expect(pause(after(times(9, 'same'), 'changed'), 0)).toBe(20_000);
  expect(pause(after(times(9, 'failed'), 'changed'), 0)).toBe(20_000);
  expect(pause(after({ failures: 3, unchanged: 1 }, 'same'), 0)).toBe(45_000);
});
