import { expect, test } from 'vitest';
import { onceForEach } from './once-for-each.ts';

test('what is made for a key is made once, and each key has its own', () => {
  const made: string[] = [];
  const list = onceForEach((key: string) => (made.push(key), [key]));
  expect(list('ar')).toBe(list('ar'));
  expect([list('ar'), list('de')]).toEqual([['ar'], ['de']]);
  expect(made).toEqual(['ar', 'de']);
});
