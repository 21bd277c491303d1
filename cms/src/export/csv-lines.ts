import type { Cell } from './layout';

/**
 * What a spreadsheet would take for a formula, also written with the wide signs of an East Asian keyboard (OWASP, “CSV
 * Injection”): it becomes text by the sign that spreadsheets hide.
 */
const formula = /^[=+\-@\t\r\n＝＋－＠]/;
const special = /[",\r\n]/;

/** One value as RFC 4180 writes it; a number is ours and passes as it is. */
export function csvCell(value: Cell): string {
  if (value === '' || typeof value === 'number') return String(value);
  const guarded = formula.test(value) ? `'${value}` : value;
  return special.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

export function csvCells(cells: readonly Cell[]): string {
  let text = '';
  for (let at = 0; at < cells.length; at += 1) text += (at === 0 ? '' : ',') + csvCell(cells[at] ?? '');
  return text;
}

/** A line with its end. */
export const csvLine = (cells: readonly Cell[]): string => `${csvCells(cells)}\r\n`;

/** Without this mark Excel reads UTF-8 as the letters of one country. */
export const byteOrderMark = '\uFEFF';
