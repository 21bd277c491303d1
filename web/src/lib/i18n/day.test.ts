import { expect, test } from 'vitest';
import { dayIn, momentIn } from './day';

test('a day is written in the reader’s language and never moves', () => {
  expect(dayIn('en', '2024-02-13')).toBe('February 13, 2024');
  expect(dayIn('de', '2024-02-13')).toBe('13. Februar 2024');
});

test('a moment is written in the reader’s language with its zone', () => {
  expect(momentIn('de', '2026-11-24T19:05:09.123Z')).toBe('24. November 2026 um 19:05 UTC');
  expect(momentIn('ar', '2026-11-24T19:05:09.123Z')).toMatch(/٢٠٢٦|2026/);
});
