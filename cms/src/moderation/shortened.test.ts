import { expect, test } from 'vitest';
import { shortened } from './shortened';

test('a text that fits stays as it is', () => {
  expect(shortened('Свободу!', 8)).toBe('Свободу!');
});

test('a longer one ends between two words, and says that it goes on', () => {
  expect(shortened('one two three', 9)).toBe('one two …');
  expect(shortened('الحرية للجميع الآن', 14)).toBe('الحرية للجميع …');
});

test('a language without spaces is cut between its words too', () => {
  expect(shortened('東京都に住んでいます', 5)).not.toBe('東京都に住んでいます');
  expect('東京都に住んでいます'.startsWith(shortened('東京都に住んでいます', 5).replace(' …', ''))).toBe(true);
});

test('what has nowhere to be cut is not shown in parts of a letter', () => {
  expect(shortened('👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 12)).toBe('👩‍👩‍👧‍👦 …');
});
