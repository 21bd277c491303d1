import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { difference, type Piece } from './difference';

const without = (kind: Piece['kind'], pieces: readonly Piece[]) =>
  pieces
    .filter((piece) => piece.kind !== kind)
    .map(({ text }) => text)
    .join('');

describe('the difference of a source since it was translated', () => {
  test('names the word that changed and leaves the sentence around it alone', () => {
    expect(difference('Sign before Friday.', 'Sign before Monday.', 'en')).toEqual([
      { kind: 'same', text: 'Sign before ' },
      { kind: 'gone', text: 'Friday' },
      { kind: 'new', text: 'Monday' },
      { kind: 'same', text: '.' },
    ]);
  });

  test('joins neighbouring words that only a space holds apart', () => {
    expect(difference('the old prison of Tver', 'the new colony of Tver', 'en')).toEqual([
      { kind: 'same', text: 'the ' },
      { kind: 'gone', text: 'old prison' },
      { kind: 'new', text: 'new colony' },
      { kind: 'same', text: ' of Tver' },
    ]);
  });

  test('divides a text that is written without spaces as its language does', () => {
    const pieces = difference('我们要求释放他', '我们要求审判他', 'zh');
    expect(pieces).toContainEqual({ kind: 'gone', text: '释放' });
    expect(pieces).toContainEqual({ kind: 'new', text: '审判' });
  });

  test('of two texts without a change is the text', () => {
    expect(difference('Sign', 'Sign', 'en')).toEqual([{ kind: 'same', text: 'Sign' }]);
    expect(difference('', '', 'en')).toEqual([]);
  });

  test('holds both texts whole, whatever they are', () => {
    const text = fc
      .array(fc.constantFrom('free', 'him', ' ', '  ', '\n', '.', 'now', 'и', 'حرية', '🕊️'))
      .map((all) => all.join(''));
    fc.assert(
      fc.property(text, text, (earlier, later) => {
        const pieces = difference(earlier, later, 'en');
        expect(without('new', pieces)).toBe(earlier);
        expect(without('gone', pieces)).toBe(later);
      }),
    );
  });

  test('of long texts that share nothing says both as they are', () => {
    const many = (word: string) => Array.from({ length: 2000 }, (_, n) => `${word}${n}`).join(' ');
    const pieces = difference(many('a'), many('b'), 'en');
    expect(without('new', pieces)).toBe(many('a'));
    expect(pieces.length).toBeLessThan(5);
  });
});
