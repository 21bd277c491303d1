import { createSecretKey, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { UnopenableError } from '../seal/seal';
import { openFile, sealRecord } from './sealed-file';

const folder = mkdtempSync(join(tmpdir(), 'sealed-'));
afterAll(() => rmSync(folder, { recursive: true }));

const key = createSecretKey(randomBytes(32));
const records = ['first ', 'second ', ''].map((text, at, all) =>
  sealRecord(key, at, Buffer.from(text), at === all.length - 1),
);

async function read(bytes: Buffer, withKey = key): Promise<string> {
  const file = join(folder, randomBytes(8).toString('hex'));
  writeFileSync(file, bytes);
  const handle = await open(file);
  try {
    let text = '';
    for await (const part of openFile(handle, withKey)) text += part.toString();
    return text;
  } finally {
    await handle.close();
  }
}

test('what was sealed comes back, and the file shows nothing of it', async () => {
  const file = Buffer.concat(records);
  expect(file.includes('first')).toBe(false);
  expect(await read(file)).toBe('first second ');
});

const changed = (at: number): Buffer => {
  const file = Buffer.concat(records);
  file[at] = (file[at] ?? 0) ^ 1;
  return file;
};

test.each([
  ['without its end', Buffer.concat(records.slice(0, 2))],
  ['broken off in a record', Buffer.concat(records).subarray(0, -3)],
  ['that is empty', Buffer.alloc(0)],
  ['with its records in another order', Buffer.concat([records[1], records[0], records[2]] as Buffer[])],
  ['with a record twice', Buffer.concat([records[0], ...records] as Buffer[])],
  ['with another bit', changed(6)],
  ['with another length', changed(3)],
])('a file %s does not open', async (_, file) => {
  await expect(read(file)).rejects.toThrow(UnopenableError);
});

test('another key opens nothing', async () => {
  await expect(read(Buffer.concat(records), createSecretKey(randomBytes(32)))).rejects.toThrow(UnopenableError);
});
