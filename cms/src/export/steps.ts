import { columnsOf, type Format, type Purpose } from '../../contract/export';
import { byteOrderMark, csvLine } from './csv-lines';
import type { Part, Task } from './part';
import { rowsOfSheet, sheetBegin, sheetEnd } from './sheet-rows';
import type { Range } from './snapshot';
import { sheetFile, workbookParts } from './workbook';
import { Zip } from './zip';

/** What stands in the file between the parts with rows; made when its turn comes, since it may count what was before it. */
export interface Own {
  own: () => Buffer;
}

/** The file from front to back: one record a step. */
export type Step = { task: Task } | Own;

export interface Steps {
  steps: Step[];
  /** Is told of every part in order. */
  count: (part: Part) => void;
}

const csvSteps = (purpose: Purpose, ranges: readonly Range[]): Steps => ({
  steps: [
    { own: () => Buffer.from(byteOrderMark + csvLine(columnsOf[purpose]), 'utf8') },
    ...ranges.map((range, at) => ({ task: { ...range, record: at + 1, line: 0 } })),
  ],
  count: () => undefined,
});

/** A part never lies in two sheets, and none is there without a row but the only one. */
function sheetsOf(ranges: readonly Range[], sheetRows: number): Range[][] {
  const sheets: Range[][] = [[]];
  for (const range of ranges) {
    const begun = sheets.at(-1)?.[0];
    if (begun && range.number + range.rows > begun.number + sheetRows) sheets.push([]);
    sheets.at(-1)?.push(range);
  }
  return sheets;
}

function workbookSteps(purpose: Purpose, ranges: readonly Range[], sheetRows: number): Steps {
  const zip = new Zip();
  const sheets = sheetsOf(ranges, sheetRows);
  const steps: Step[] = [{ own: () => workbookParts(zip, sheets.length) }];
  for (const [at, parts] of sheets.entries()) {
    steps.push({
      own: () => Buffer.concat([zip.begin(sheetFile(at + 1)), zip.part(sheetBegin(columnsOf[purpose]), false)]),
    });
    for (const range of parts) {
      const line = range.number - (parts[0]?.number ?? 1) + 2; // below the header
      steps.push({ task: { ...range, record: steps.length, line } });
    }
    steps.push({ own: () => Buffer.concat([zip.part(sheetEnd, true), zip.end()]) });
  }
  steps.push({ own: () => zip.directory() });
  return { steps, count: (part) => zip.count(part) };
}

export const stepsOf = (format: Format, purpose: Purpose, ranges: readonly Range[], sheetRows = rowsOfSheet): Steps =>
  format === 'csv' ? csvSteps(purpose, ranges) : workbookSteps(purpose, ranges, sheetRows);
