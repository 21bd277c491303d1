import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordDifference } from './word-difference';

test('a word that was exchanged goes and comes between those that stay', () => {
  expect(wordDifference('We call for his release.', 'We demand his release.', 'en')).toEqual([
    { change: 'same', text: 'We ' },
    { change: 'removed', text: 'call for' },
    { change: 'added', text: 'demand' },
    { change: 'same', text: ' his release.' },
  ]);
});

test('several words in a row that were exchanged are one change', () => {
  expect(wordDifference('A long old text', 'A short new text', 'en').map(({ text }) => text)).toEqual([
    'A ',
    'long old',
    'short new',
    ' text',
  ]);
});

test('a language without blanks is compared by words', () => {
  expect(wordDifference('我们要求释放', '我们呼吁释放', 'zh')).toEqual([
    { change: 'same', text: '我们' },
    { change: 'removed', text: '要求' },
    { change: 'added', text: '呼吁' },
    { change: 'same', text: '释放' },
  ]);
});

test('what stays and goes is the text before, what stays and comes is the text after, whatever they are', () => {
  const text = fc.array(fc.constantFrom('free', 'them', 'now', ' ', '\n', '.', 'حرية', 'і'), { maxLength: 30 });
  fc.assert(
    fc.property(text, text, (one, other) => {
      const [before, after] = [one.join(''), other.join('')];
      const pieces = wordDifference(before, after, 'en');
      const without = (change: string) => pieces.filter((piece) => piece.change !== change).map((piece) => piece.text);
      expect(without('added').join('')).toBe(before);
      expect(without('removed').join('')).toBe(after);
    }),
  );
});

test('a text that did not change is one piece, and an empty one none', () => {
  expect(wordDifference('Sign', 'Sign', 'en')).toEqual([{ change: 'same', text: 'Sign' }]);
  expect(wordDifference('', '', 'en')).toEqual([]);
});

test('two long texts with nothing in common are shown whole', () => {
  const words = (start: string) => Array.from({ length: 20_000 }, (_, at) => `${start}${at}`).join(' ');
  const pieces = wordDifference(words('a'), words('b'), 'en');
  expect(
    pieces
      .filter(({ change }) => change === 'removed')
      .map(({ text }) => text)
      .join('').length,
  ).toBeGreaterThan(100_000);
});
