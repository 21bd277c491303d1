import { expect, test } from 'vitest';
import { rowReader } from './copy-out';

const header = Buffer.concat([Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1'), Buffer.alloc(8)]);
const row = (...fields: (string | null)[]): Buffer => {
  const count = Buffer.alloc(2);
  count.writeInt16BE(fields.length);
  const parts = fields.map((field) => {
    const length = Buffer.alloc(4);
    length.writeInt32BE(field === null ? -1 : Buffer.byteLength(field));
    return Buffer.concat([length, Buffer.from(field ?? '')]);
  });
  return Buffer.concat([count, ...parts]);
};
const end = Buffer.from([0xff, 0xff]);

test('rows come out as they went in, in however many pieces', () => {
  const rows = [row('Łucja', null, ''), row('b', 'c', 'd')];
  for (const chunks of [
    [header, ...rows, end],
    [Buffer.concat([header, ...rows]), end],
  ]) {
    const read: unknown[] = [];
    const take = rowReader((each) => read.push([each.text(0), each.bytes(1)?.toString() ?? null, each.text(2)]));
    for (const chunk of chunks) take(chunk);
    expect(read).toEqual([
      ['Łucja', null, ''],
      ['b', 'c', 'd'],
    ]);
  }
});

test('rows with the same neighbours have the same mark, and others another', () => {
  const marks: string[] = [];
  const take = rowReader((each) => marks.push(each.mark(1, 2)));
  for (const chunk of [header, row('a', 'b', 'cd'), row('x', 'b', 'cd'), row('x', 'bc', 'd')]) take(chunk);
  expect(marks[0]).toBe(marks[1]);
  expect(marks[0]).not.toBe(marks[2]);
});
