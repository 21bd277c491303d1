import type { FoundRow } from '../../../contract/signature-import';
import { isRefused, type ReadRow, type RefusedRow } from './read-row';

/** A row of the file with where it stands, counted as a spreadsheet does, and its address index in hexadecimal digits. */
export type PlacedRow = { row: number } & ({ refused: RefusedRow } | { refused: null; address: string });

/** The first row of a file is its heading, and a spreadsheet begins with 1. `at` counts from 0. */
const lineOf = (at: number): number => at + 2;

/** `first`: the number of the first of these rows in the file, counted from 0. */
export const placed = (
  first: number,
  rows: readonly (ReadRow | RefusedRow)[],
  addressOf: (row: ReadRow) => string,
): PlacedRow[] =>
  rows.map((read, at) => ({
    row: lineOf(first + at),
    ...(isRefused(read) ? { refused: read } : { refused: null, address: addressOf(read) }),
  }));

export type Judged = { kind: 'fresh' } | FoundRow;

/** What becomes of each row. `seen`: addresses of the rows before, to which these are added. */
export function judged(rows: readonly PlacedRow[], known: ReadonlySet<string>, seen: Set<string>): Judged[] {
  return rows.map((placedRow): Judged => {
    const { row } = placedRow;
    if (placedRow.refused) return { row, kind: 'refused', ...placedRow.refused };
    const { address } = placedRow;
    if (seen.has(address)) return { row, kind: 'repeated' };
    seen.add(address);
    return known.has(address) ? { row, kind: 'known' } : { kind: 'fresh' };
  });
}
