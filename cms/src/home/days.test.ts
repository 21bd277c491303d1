import { expect, test } from 'vitest';
import { daysOf, lastDays } from './days';

const now = new Date('2026-03-01T00:30:00Z');

test('the last fourteen days end today and leave none out', () => {
  const days = lastDays(now);
  expect(days).toHaveLength(14);
  expect(days.at(-1)).toBe('2026-03-01');
  expect(days.at(-2)).toBe('2026-02-28');
  expect(days[0]).toBe('2026-02-16');
});

test('a day without a signature is shown as none, and one that is too old not at all', () => {
  const rows = [
    { day: '2026-03-01', confirmed: 3 },
    { day: '2026-02-27', confirmed: 7 },
    { day: '2026-01-01', confirmed: 90 },
  ];
  expect(daysOf(rows, now).map((each) => each.confirmed)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 0, 3]);
});

test('before the first signature every day is none', () => {
  expect(daysOf([], now).map((each) => each.confirmed)).toEqual(Array<number>(14).fill(0));
});
