import { describe, expect, test } from 'vitest';
import { judged, type PlacedRow } from './judged-rows';

const good = (row: number, address: string): PlacedRow => ({ row, refused: null, address });

describe('a row of a file', () => {
  test('is new when nobody has its address, and repeated when a row before it has', () => {
    const rows = [good(2, 'a'), good(3, 'b'), good(4, 'a')];
    expect(judged(rows, new Set(), new Set())).toEqual([
      { kind: 'fresh' },
      { kind: 'fresh' },
      { row: 4, kind: 'repeated' },
    ]);
  });

  test('is known when its address has signed, once: the second such row is repeated', () => {
    expect(judged([good(2, 'a'), good(3, 'a')], new Set(['a']), new Set())).toEqual([
      { row: 2, kind: 'known' },
      { row: 3, kind: 'repeated' },
    ]);
  });

  test('is repeated when it was seen in an earlier portion', () => {
    const seen = new Set<string>();
    judged([good(2, 'a')], new Set(), seen);
    expect(judged([good(502, 'a')], new Set(), seen)).toEqual([{ row: 502, kind: 'repeated' }]);
  });

  test('that is refused says where and why, and its address is not taken', () => {
    const bad: PlacedRow = { row: 2, refused: { field: 'email', code: 'malformed' } };
    expect(judged([bad], new Set(), new Set())).toEqual([
      { row: 2, kind: 'refused', field: 'email', code: 'malformed' },
    ]);
  });
});
