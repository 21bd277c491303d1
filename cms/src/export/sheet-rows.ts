import type { Cell } from './layout';

/** Not allowed in XML 1.0 (§2.2), not even as a reference. */
// eslint-disable-next-line no-control-regex -- these are the signs that it looks for
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const marked = /[&<>\r]|_(?=x[0-9A-Fa-f]{4}_)/g;
/** Most texts hold nothing of both, which one look tells. */
// eslint-disable-next-line no-control-regex -- these are the signs that it looks for
const plain = /^[^\u0000-\u001f\ufffe\uffff&<>_]*$/;
/** Spreadsheets read `_x0041_` as a letter (ECMA-376 part 1, §22.9.2.19), and XML a return as a line feed. */
const written: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '\r': '_x000D_',
  _: '_x005F_',
};

const asXml = (text: string): string =>
  plain.test(text) ? text : text.replace(forbidden, '').replace(marked, (sign) => written[sign] ?? '');

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** A cell before and after the number of its row. Text stands in it as text: what begins like a formula is none. */
function sheetCell(letter: string, cell: Cell): readonly [string, string] {
  if (typeof cell === 'number') return [`<c r="${letter}`, `"><v>${cell}</v></c>`];
  const space = cell.trim() === cell ? '' : ' xml:space="preserve"';
  return [`<c r="${letter}`, `" t="inlineStr"><is><t${space}>${asXml(cell)}</t></is></c>`];
}

/** Cells whose row is not known yet, from this column on (0 for A). An empty one is left out. */
export const sheetCells = (cells: readonly Cell[], from: number): (readonly [string, string])[] =>
  cells.flatMap((cell, at) => (cell === '' ? [] : [sheetCell(letters.charAt(from + at), cell)]));

/**
 * One row of a sheet (ECMA-376 part 1, §18.3.1.73). Every cell says where it is, since some readers ask for it.
 */
export function sheetRow(row: number, ...groups: readonly (readonly (readonly [string, string])[])[]): string {
  let xml = `<row r="${row}">`;
  for (const cells of groups) for (const [before, after] of cells) xml += `${before}${row}${after}`;
  return `${xml}</row>`;
}

/** Rows of a sheet without its header: 1,048,576 with it, which is all that spreadsheets take. */
export const rowsOfSheet = 1_048_575;

export const sheetBegin = (columns: readonly string[]): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0">' +
  '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
  `<cols><col min="1" max="${columns.length}" width="20" customWidth="1"/></cols><sheetData>${sheetRow(1, sheetCells(columns, 0))}`;

export const sheetEnd = '</sheetData></worksheet>';
