import fc from 'fast-check';
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

const sentence = fc
  .array(fc.stringMatching(/^[a-zé王]{1,12}$/), { minLength: 1, maxLength: 12 })
  .map((words) => `${words.join(' ')}.`);
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 6 }).map((sentences) => sentences.join(' '));
const most = fc.integer({ min: 1, max: 400 });
const dots = ' …';

test('a statement is shortened to a beginning of itself that has room, and says whether it goes on', () => {
  fc.assert(
    fc.property(fc.array(paragraph, { maxLength: 6 }), most, (paragraphs, room) => {
      const short = shortStatement(text(...paragraphs), room);
      const whole = paragraphs.join('\n');
      const begun = short.join('\n');
      const isWhole = paragraphs.reduce((sum, { length }) => sum + length, 0) <= room;
      if (isWhole) {
        expect(short).toEqual(paragraphs);
        return;
      }
      expect(begun.endsWith(dots)).toBe(true);
      expect(whole.startsWith(begun.slice(0, -dots.length))).toBe(true);
      expect(short.reduce((sum, { length }) => sum + length, 0)).toBeLessThanOrEqual(room + dots.length);
    }),
  );
});

test('a statement is never cut through a word that has room', () => {
  fc.assert(
    fc.property(paragraph, fc.integer({ min: 13, max: 400 }), (own, room) => {
      const [short = ''] = shortStatement(text(own), room);
      if (short === own) return;
      const kept = short.slice(0, -dots.length);
      expect(own.slice(kept.length)).toMatch(/^ /);
    }),
  );
});

test('no letter is cut in two, whatever the script', () => {
  const letters = new Intl.Segmenter();
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.nat(40), (typed, room) => {
      const own = typed.trim();
      const [short = ''] = shortStatement(text(own), room);
      if (short === own) return;
      const { length } = short.slice(0, -dots.length);
      expect(letters.segment(own).containing(length)?.index).toBe(length);
    }),
  );
});
