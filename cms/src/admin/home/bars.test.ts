import { expect, test } from 'vitest';
import { barsOf } from './bars';

const size = { width: 140, height: 50 };

test('the highest bar fills the picture, and every bar stands on its ground', () => {
  const bars = barsOf([5, 10, 0], size);
  expect(bars.map(({ height }) => height)).toEqual([25, 50, 0]);
  for (const { y, height } of bars) expect(y + height).toBe(50);
});

test('one signature among many thousands is still seen, and none is not', () => {
  const [one, none] = barsOf([1, 0, 90_000], size);
  expect(one.height).toBe(2);
  expect(none.height).toBe(0);
});

test('days without any signature make an empty plot and no error', () => {
  for (const { height } of barsOf(Array<number>(14).fill(0), size)) expect(height).toBe(0);
});

test('a day on which more was withdrawn than confirmed has no bar', () => {
  expect(barsOf([-2, 4], size)[0].height).toBe(0);
});
