import { describe, expect, test } from 'vitest';
import { moved, nothing, percentDone } from './progress';

const progress = { total: 300, missing: 100, outdated: 1, draft: 0, done: 199 };

describe('the progress of a language', () => {
  test('is a hundred per cent only when nothing is left', () => {
    expect(percentDone({ ...progress, missing: 0, done: 299 })).toBe(99);
    expect(percentDone({ ...progress, missing: 0, outdated: 0, done: 300 })).toBe(100);
    expect(percentDone(progress)).toBe(66);
    expect(percentDone(nothing)).toBe(100);
  });

  test('keeps its sum when a text changes its state', () => {
    expect(moved(progress, 'outdated', 'done')).toEqual({ ...progress, outdated: 0, done: 200 });
    expect(moved(progress, 'done', 'done')).toEqual(progress);
  });
});
