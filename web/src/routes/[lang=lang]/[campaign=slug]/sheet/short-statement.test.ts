import type { Blocks } from 'cms/contract/blocks';
import { expect, test } from 'vitest';
import { linesBeside, shortStatement } from './short-statement.ts';

const text = (...paragraphs: string[]): Blocks =>
  paragraphs.map((paragraph) => ({ type: 'paragraph', children: [{ type: 'text', text: paragraph }] }));

test('a statement that has room stands as it is', () => {
  expect(shortStatement(text('Free them.', 'Now.'), 100)).toEqual(['Free them.', 'Now.']);
});

test('one that has none ends at a sentence, and says with dots that it goes on', () => {
  const long = `${'They sit in prison for words. '.repeat(5)}And much more follows here.`;
  const [only = '', ...more] = shortStatement(text(long, 'Second.'), 100);
  expect(more).toEqual([]);
  expect(only.length).toBeLessThanOrEqual(102);
  expect(only).toMatch(/words\. …$/);
});

test('a sentence that is too long ends at a word, in whatever script', () => {
  expect(shortStatement(text('one two three four five'), 12)).toEqual(['one two …']);
  expect(shortStatement(text('абв где ёжз'), 9)).toEqual(['абв где …']);
  expect(shortStatement(text('aaaaaaaaaaaaaaaa'), 5)).toEqual(['aaaaa …']);
});

test('a paragraph for which little room is left is left out', () => {
  expect(shortStatement(text('a'.repeat(80), 'b'.repeat(80)), 100)).toEqual([`${'a'.repeat(80)} …`]);
});

test('a text without paragraphs has no short form', () => {
  expect(shortStatement([], 100)).toEqual([]);
});

test('who says much leaves fewer lines', () => {
  expect(linesBeside('a'.repeat(200), 'b'.repeat(700))).toBe(12);
  expect(linesBeside('a'.repeat(390), 'b'.repeat(700))).toBe(8);
});
