import { csvCells } from './csv-lines';
import type { Cell } from './layout';
import { sheetCells, sheetRow } from './sheet-rows';

/** Cells that many rows have in common (a country, a language, a wording), and how they are written. */
export interface Shared {
  cells: readonly string[];
  csv: string;
  /** As cells of a sheet, once somebody asks. */
  written: ReturnType<typeof sheetCells> | null;
}

/** Kinds of shared cells that are remembered at once: more than a campaign has, and no more than fit into a megabyte. */
export const mostShared = 5_000;

/** A row of the file: the cells before those that are shared, these, and those after them. */
export type LineWriter = (line: number, head: readonly Cell[], shared: Shared, last: readonly string[]) => string;

export const csvWriter: LineWriter = (_, head, { csv }, last) => {
  const end = last.length > 0 ? `,${csvCells(last)}` : '';
  return `${csvCells(head)},${csv}${end}\r\n`;
};

export const sheetWriter: LineWriter = (line, head, shared, last) => {
  shared.written ??= sheetCells(shared.cells, head.length);
  const after = sheetCells(last, head.length + shared.cells.length);
  return sheetRow(line, sheetCells(head, 0), shared.written, after);
};
