import { expect, test } from 'vitest';
import { sheetCells, sheetRow } from './sheet-rows';

const row = (...cells: (string | number)[]) => sheetRow(7, sheetCells(cells, 0));

test('a formula is a text in its cell', () => {
  expect(row('=1+1')).toBe('<row r="7"><c r="A7" t="inlineStr"><is><t>=1+1</t></is></c></row>');
});

test('a number is a number, and an empty cell is left out without moving its neighbours', () => {
  expect(row(3, '', 'c')).toBe('<row r="7"><c r="A7"><v>3</v></c><c r="C7" t="inlineStr"><is><t>c</t></is></c></row>');
});

test('groups of cells stand beside each other', () => {
  expect(sheetRow(2, sheetCells(['a'], 0), sheetCells(['b'], 1))).toContain('<c r="B2"');
});

test.each([
  ['<b> & "c"', '<t>&lt;b&gt; &amp; "c"</t>'],
  [' led by a space', '<t xml:space="preserve"> led by a space</t>'],
  ['a\u0000b\u001fc\uffff', '<t>abc</t>'],
  ['x_x0041_y', '<t>x_x005F_x0041_y</t>'],
  ['two\r\nlines', '<t>two_x000D_\nlines</t>'],
  ['snake_case', '<t>snake_case</t>'],
])('%j is written so that it is read as it was', (text, written) => {
  expect(row(text)).toContain(written);
});
