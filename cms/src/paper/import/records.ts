import { setImmediate as othersTurn } from 'node:timers/promises';
import { CsvError, parse } from 'csv-parse';
import type { ErrorCode } from '../../../contract/error-code';
import { longestRow, mostColumns, mostRows } from '../../../contract/signature-import';
import { guessedDelimiter } from './delimiter';

/** A file that is no CSV, or one that is not taken; the code says why. */
export class BadCsv extends Error {
  override name = 'BadCsv';
  constructor(readonly code: ErrorCode) {
    super(code);
  }
}

/** Bytes that are parsed in one go: milliseconds, and then whoever signs has a turn. */
const slice = 128 * 1024;

const codeOf = (error: unknown): ErrorCode | null => {
  if (!(error instanceof CsvError)) return null;
  return error.code === 'CSV_MAX_RECORD_SIZE' ? 'too-long' : 'malformed';
};

/**
 * The rows of a CSV (RFC 4180), the heading first, some at a time. Whatever it is called, it is text in UTF-8 by now.
 * @throws {BadCsv} `malformed` for a quote that is never closed, a NUL and the like; `too-long` for a row or a file that is
 */
export async function* recordsIn(text: string): AsyncGenerator<string[][]> {
  if (text.includes('\0')) throw new BadCsv('malformed');
  const delimiter = guessedDelimiter(text.slice(0, longestRow));
  const parser = parse({
    bom: true,
    delimiter,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: longestRow,
  });
  let failed: unknown = null;
  parser.on('error', (error) => (failed = error));
  let rows = 0;
  const taken = (): string[][] => {
    const records: string[][] = [];
    for (let record; (record = parser.read() as string[] | null) !== null;) records.push(record);
    rows += records.length;
    if (failed !== null) throw codeOf(failed) === null ? (failed as Error) : new BadCsv(codeOf(failed) ?? 'malformed');
    if (rows > mostRows + 1) throw new BadCsv('too-long');
    if (records.some((record) => record.length > mostColumns)) throw new BadCsv('malformed');
    return records;
  };
  try {
    // Bytes, which the parser puts together again: a text that is cut may be cut in the middle of a letter.
    const bytes = Buffer.from(text);
    for (let from = 0; from < bytes.length; from += slice) {
      parser.write(bytes.subarray(from, from + slice));
      await othersTurn();
      yield taken();
    }
    parser.end();
    await othersTurn();
    yield taken();
  } finally {
    parser.destroy();
  }
}
