import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'csv-parse/sync';
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

const value = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom(...Array.from('=+-@\t\r\n",;\'＝ a')) }),
  fc.integer(),
);

test('whatever stands in a row, a reader of RFC 4180 finds it again, with the guard before what would be a formula', () => {
  const row = fc.array(value, { minLength: 2, maxLength: 6 });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 4 }), (rows) => {
      const text = rows.map(csvLine).join('');
      const read = parse(text, { record_delimiter: '\r\n', relax_column_count: true });
      const meant = rows.map((cells) =>
        cells.map((own) => (typeof own === 'string' && /^[=+\-@\t\r\n＝＋－＠]/.test(own) ? `'${own}` : String(own))),
      );
      expect(read).toEqual(meant);
    }),
  );
});

test('no text, with or without its quotes, begins as a formula', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...Array.from('=+-@\t\r\n",\'＝＋－＠ 1')) }), (text) => {
      expect(csvCell(text)).not.toMatch(/^"?[=+\-@\t\r\n＝＋－＠]/);
    }),
  );
});
