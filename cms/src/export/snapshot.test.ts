import { expect, test } from 'vitest';
import { rangesOf } from './snapshot';

test('ids that follow each other are a part each, and rows are numbered through', () => {
  const blocks = [
    { upTo: 1_999, rows: 1_999 },
    { upTo: 3_999, rows: 1_500 },
    { upTo: 4_700, rows: 600 },
  ];
  expect(rangesOf(blocks)).toEqual([
    { after: 0, upTo: 1_999, number: 1, rows: 1_999 },
    { after: 1_999, upTo: 3_999, number: 2_000, rows: 1_500 },
    { after: 3_999, upTo: 4_700, number: 3_500, rows: 600 },
  ]);
});

test('a campaign that has few of the ids is not made in thousands of small parts', () => {
  const blocks = Array.from({ length: 5_000 }, (_, at) => ({ upTo: (at + 1) * 2_000 - 1, rows: 3 }));
  const ranges = rangesOf(blocks);
  expect(ranges.map(({ rows }) => rows).reduce((sum, rows) => sum + rows)).toBe(15_000);
  expect(ranges).toHaveLength(8); // of 1,998 rows, but for the last
  expect(ranges.at(-1)?.upTo).toBe(9_999_999);
});

test('without a row there is no part', () => {
  expect(rangesOf([])).toEqual([]);
});
