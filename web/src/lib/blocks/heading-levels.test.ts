import type { Blocks } from 'cms/contract/blocks';
import { expect, test } from 'vitest';
import { headingLevels } from './heading-levels';

const headings = (...levels: number[]): Blocks =>
  levels.map((level) => ({ type: 'heading', level, children: [{ type: 'text', text: 'x' }] }));

test('the highest heading of a text comes right below the page’s', () => {
  expect(headingLevels(headings(1, 2, 1), 1)).toEqual([2, 3, 2]);
  expect(headingLevels(headings(3, 3), 2)).toEqual([3, 3]);
});

test('no level is skipped on the way down', () => {
  expect(headingLevels(headings(4, 2, 4), 1)).toEqual([2, 2, 3]);
});

test('there is nothing below the sixth level', () => {
  expect(headingLevels(headings(1, 2, 3, 4), 4)).toEqual([5, 6, 6, 6]);
});

test('what is no heading has no level', () => {
  expect(headingLevels([{ type: 'paragraph', children: [] }], 1)).toEqual([null]);
});
