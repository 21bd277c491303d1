import { expect, test } from 'vitest';
import { stepsOf } from './steps';
import type { Range } from './snapshot';

const range = (number: number, rows: number): Range => ({ after: number - 1, upTo: number + rows - 1, number, rows });
const tasksOf = (...[format, purpose, ranges, rows]: Parameters<typeof stepsOf>) =>
  stepsOf(format, purpose, ranges, rows).steps.flatMap((step, at) => ('task' in step ? [{ ...step.task, at }] : []));

test('every part is the record of its place in the file', () => {
  const ranges = [range(1, 2), range(3, 2)];
  for (const format of ['csv', 'xlsx'] as const)
    for (const { record, at } of tasksOf(format, 'press', ranges)) expect(record).toBe(at);
});

test('rows beyond what a sheet takes go on in the next one, below its header', () => {
  const tasks = tasksOf('xlsx', 'press', [range(1, 2), range(3, 1), range(4, 2)], 3);
  expect(tasks.map(({ number, line }) => [number, line])).toEqual([
    [1, 2],
    [3, 4],
    [4, 2],
  ]);
  const { steps } = stepsOf('xlsx', 'press', [range(1, 2), range(3, 1), range(4, 2)], 3);
  const own = steps.filter((step) => 'own' in step);
  expect(own).toHaveLength(6); // the workbook, two sheets that begin and end, the directory
});

test('an export without a row is a workbook with one sheet', () => {
  expect(stepsOf('xlsx', 'press', []).steps).toHaveLength(4);
});
