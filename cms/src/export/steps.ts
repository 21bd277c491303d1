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

function workbookSteps(purpose: Purpose, ranges: readonly Range[], sheetRows: number): Steps {
  const zip = new Zip();
  const sheets = Math.max(1, ...ranges.map(({ number }) => Math.ceil(number / sheetRows)));
  const steps: Step[] = [{ own: () => workbookParts(zip, sheets) }];
  for (let sheet = 1; sheet <= sheets; sheet += 1) {
    steps.push({
      own: () => Buffer.concat([zip.begin(sheetFile(sheet)), zip.part(sheetBegin(columnsOf[purpose]), false)]),
    });
    for (const range of ranges) {
      if (Math.ceil(range.number / sheetRows) !== sheet) continue;
      steps.push({ task: { ...range, record: steps.length, line: range.number - (sheet - 1) * sheetRows + 1 } });
    }
    steps.push({ own: () => Buffer.concat([zip.part(sheetEnd, true), zip.end()]) });
  }
  steps.push({ own: () => zip.directory() });
  return { steps, count: (part) => zip.count(part) };
}

export const stepsOf = (format: Format, purpose: Purpose, ranges: readonly Range[], sheetRows = rowsOfSheet): Steps =>
  format === 'csv' ? csvSteps(purpose, ranges) : workbookSteps(purpose, ranges, sheetRows);
