import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { longestRow, mostColumns, mostRows } from '../../../contract/signature-import';
import { BadCsv, recordsIn } from './records';

/** Half of a surrogate pair too. */
const anySign = fc.nat(0xffff).map((unit) => String.fromCharCode(unit));

async function all(text: string): Promise<string[][]> {
  const records: string[][] = [];
  for await (const some of recordsIn(text)) records.push(...some);
  return records;
}
const refusal = async (text: string) =>
  all(text).catch((error: unknown) => (error instanceof BadCsv ? error.code : error));

describe('a CSV is read', () => {
  test.each([
    [
      'with commas',
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'with semicolons and CR LF',
      'a;b\r\n1;2\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'with tabs and no end',
      'a\tb\n1\t2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['with a mark of the order of bytes', '\ufeffa,b\n', [['a', 'b']]],
    [
      'with quotes, lines and delimiters in a field',
      'a,b\n"x ""y""\nz, w",2\n',
      [
        ['a', 'b'],
        ['x "y"\nz, w', '2'],
      ],
    ],
    ['with empty lines and rows of other lengths', 'a,b\n\n1\n1,2,3\n', [['a', 'b'], ['1'], ['1', '2', '3']]],
    ['with formulas and letters from the right', 'a\n=1+1\nليلى\n', [['a'], ['=1+1'], ['ليلى']]],
    ['of nothing', '', []],
  ])('%s', async (_, text, records) => {
    expect(await all(text)).toEqual(records);
  });

  test('in which a row lies across two slices', async () => {
    const rows = Array.from({ length: 30_000 }, (_, at) => `Signer ${String(at)},"place, ${'é'.repeat(at % 9)}"`);
    const records = await all(`name,place\n${rows.join('\n')}`);
    expect(records).toHaveLength(30_001);
    expect(records.at(-1)).toEqual(['Signer 29999', `place, ${'é'.repeat(29_999 % 9)}`]);
  });
});

describe('what is hostile is refused with a code', () => {
  test.each([
    ['a quote that is never closed', 'a,b\n"x,y\n1,2\n', 'malformed'],
    ['letters behind a closed quote', 'a,b\n"x"y,2\n', 'malformed'],
    ['a NUL', 'a,b\n1,\u00002\n', 'malformed'],
    ['a huge field', `a,b\n${'x'.repeat(longestRow + 1)},2\n`, 'too-long'],
    ['a huge field in quotes', `a,b\n"${'x'.repeat(3_000_000)}",2\n`, 'too-long'],
    ['columns without end', `${'a,'.repeat(mostColumns)}a\n`, 'malformed'],
    ['rows without end', `a\n${'x\n'.repeat(mostRows + 1)}`, 'too-long'],
  ])('%s', async (_, text, code) => {
    expect(await refusal(text)).toBe(code);
  });
});

const cell = fc
  .oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: fc.constantFrom(...Array.from('",;\t\n\r \'=é😀')) }))
  .filter((text) => !text.includes('\0'));
const heading = fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 2, maxLength: 6 });
const written = (row: readonly string[], delimiter: string) =>
  row.map((text) => `"${text.replaceAll('"', '""')}"`).join(delimiter);

describe('whatever comes', () => {
  test('what a spreadsheet writes is read as it stood in its cells', async () => {
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 6 }), { maxLength: 8 });
    const delimiter = fc.constantFrom(',', ';', '\t');
    await fc.assert(
      fc.asyncProperty(
        heading,
        rows,
        delimiter,
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        async (head, body, between, end, mark) => {
          const text = [head.join(between), ...body.map((row) => written(row, between))].join(end);
          expect(await all(`${mark ? '\ufeff' : ''}${text}${end}`)).toEqual([head, ...body]);
        },
      ),
    );
  });

  test('no letter is lost where a long file is cut', async () => {
    const before = fc.nat(8);
    const sign = fc.constantFrom('é', '王', '😀', '👩🏽‍🚀', 'e\u0301');
    await fc.assert(
      fc.asyncProperty(before, sign, async (shift, letter) => {
        const row = ['x'.repeat(shift), letter.repeat(500)];
        const many = new Array<string>(200).fill(row.join(','));
        const records = await all(['a,b', ...many].join('\n'));
        expect(records.slice(1).every(([, text]) => text === letter.repeat(500))).toBe(true);
        expect(records).toHaveLength(201);
      }),
      { numRuns: 10 },
    );
  });

  test('a text is rows within the bounds, or is refused with a code', async () => {
    const hostile = fc.string({ unit: fc.constantFrom(...Array.from('"",;\t\n\r\0a é😀\ufeff')), maxLength: 200 });
    await fc.assert(
      fc.asyncProperty(fc.oneof(hostile, fc.string({ unit: anySign, maxLength: 200 })), async (text) => {
        const read = await all(text).catch((error: unknown) => error);
        if (read instanceof BadCsv) {
          expect(['malformed', 'too-long']).toContain(read.code);
          return;
        }
        expect(read).toBeInstanceOf(Array);
        const records = read as string[][];
        expect(records.every((record) => record.length > 0 && record.length <= mostColumns)).toBe(true);
        expect(records.flat().join('').length).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 300 },
    );
  });
});
