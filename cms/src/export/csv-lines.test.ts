import { expect, test } from 'vitest';
import { csvCell, csvLine } from './csv-lines';

test.each([
  ['=HYPERLINK("x","y")', `"'=HYPERLINK(""x"",""y"")"`],
  ['+1', `'+1`],
  ['-2+3', `'-2+3`],
  ['@SUM(A1)', `'@SUM(A1)`],
  ['\tled by a tab', `'\tled by a tab`],
  ['\rled by a return', `"'\rled by a return"`],
  ['\nled by a line feed', `"'\nled by a line feed"`],
  ['＝1+1', `'＝1+1`],
])('%j, which a spreadsheet would take for a formula, becomes text', (value, written) => {
  expect(csvCell(value)).toBe(written);
});

test.each([
  ['Łucja', 'Łucja'],
  ['a, b', '"a, b"'],
  ['say "so"', '"say ""so"""'],
  ['two\r\nlines', '"two\r\nlines"'],
  [' =1', ' =1'],
  ["'already", "'already"],
  ['', ''],
])('%j is written as RFC 4180 has it', (value, written) => {
  expect(csvCell(value)).toBe(written);
});

test('a number of ours is no formula, also below zero', () => {
  expect(csvLine([-1, 'a', ''])).toBe('-1,a,\r\n');
});
