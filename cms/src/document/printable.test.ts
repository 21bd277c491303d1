import { expect, test } from 'vitest';
import { drawable, isPrintable, namesFile, sortNames } from './printable';

const covered = new Set(
  Array.from('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ *$#()"').map((it) => it.codePointAt(0) ?? 0),
);

test('names keep their order, and one that no font can draw is listed apart as it was given', () => {
  expect(sortNames(['Zoe', 'བོད', 'Abe', '\ue000'], covered)).toEqual({
    printed: ['Zoe', 'Abe'],
    unprintable: ['བོད', '\ue000'],
  });
});

test('white space becomes one blank, and a mark that turns its neighbours around is left out', () => {
  expect(sortNames([' Ada\t \u202eLove '], covered).printed).toEqual(['Ada Love']);
});

test('a joiner needs no glyph', () => {
  expect(isPrintable('a\u200db', covered)).toBe(true);
});

test('what a text of the document holds that no font has is a question mark, its lines stay', () => {
  expect(drawable('ab\nབc\u2066', covered)).toBe('ab\n?c');
});

test('the attached list holds every name exactly, says which are not on the pages, and starts no formula', () => {
  expect(namesFile(['A "B" C', 'བོད', '=SUM(A)'], covered)).toBe(
    '\ufeffname,printed\r\n"A ""B"" C",yes\r\n"བོད",no\r\n"\'=SUM(A)",no\r\n',
  );
});
