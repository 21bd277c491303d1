import { crc32, inflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { pack, Zip } from './zip';

interface Read {
  name: string;
  text: string;
  crc: number;
}

/** Reads it by its directory, as a reader of ZIP does. */
function readZip(file: Buffer): Read[] {
  const end = file.length - 22;
  expect(file.readUInt32LE(end)).toBe(0x06054b50);
  const found: Read[] = [];
  let at = file.readUInt32LE(end + 16);
  for (let entry = 0; entry < file.readUInt16LE(end + 10); entry += 1) {
    expect(file.readUInt32LE(at)).toBe(0x02014b50);
    const [crc, packed, size, length] = [16, 20, 24, 28].map((field) => file.readUInt32LE(at + field));
    const name = file.toString('utf8', at + 46, at + 46 + ((length ?? 0) & 0xffff));
    const data = file.readUInt32LE(at + 42) + 30 + Buffer.byteLength(name);
    const clear = inflateRawSync(file.subarray(data, data + (packed ?? 0)));
    expect(clear.length).toBe(size);
    found.push({ name, text: clear.toString('utf8'), crc: crc ?? 0 });
    at += 46 + Buffer.byteLength(name);
  }
  expect(at).toBe(end);
  return found;
}

test('entries come back, also one whose parts were packed by others', () => {
  const zip = new Zip();
  const chunks = [zip.whole('first.xml', 'one'), zip.begin('ünï/second.xml'), zip.part('begin ', false)];
  for (const text of ['part one, ', 'part two, '.repeat(1_000)]) {
    const { bytes, crc, size } = pack(Buffer.from(text), false);
    zip.count({ crc, size, packed: bytes.length });
    chunks.push(bytes);
  }
  chunks.push(zip.part('end', true), zip.end(), zip.directory());
  const long = `begin part one, ${'part two, '.repeat(1_000)}end`;
  expect(readZip(Buffer.concat(chunks))).toEqual([
    { name: 'first.xml', text: 'one', crc: crc32('one') },
    { name: 'ünï/second.xml', text: long, crc: crc32(long) },
  ]);
});
