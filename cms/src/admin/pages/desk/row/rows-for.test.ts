import { expect, test } from 'vitest';
import { rowsFor } from './rows-for';

test('the field of a translation is as high as its text, within reason', () => {
  expect(rowsFor('')).toBe(2);
  expect(rowsFor('One line\n\nand another')).toBe(3);
  expect(rowsFor('x'.repeat(301))).toBe(6);
  expect(rowsFor('line\n'.repeat(500))).toBe(20);
});
