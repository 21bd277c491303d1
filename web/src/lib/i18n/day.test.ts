import { expect, test } from 'vitest';
import { dayIn } from './day';

test('a day is written in the reader’s language and never moves', () => {
  expect(dayIn('en', '2024-02-13')).toBe('February 13, 2024');
  expect(dayIn('de', '2024-02-13')).toBe('13. Februar 2024');
});
