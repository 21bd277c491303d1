import { createSecretKey } from 'node:crypto';
import { open as openHandle, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import type { KeyRing } from '../seal/key-ring';
import { openFileKey } from './file-key';
import { openFile } from './sealed-file';
import type { Opened } from './ticket';

async function* openAndClose(file: FileHandle, key: Buffer): AsyncGenerator<Buffer> {
  try {
    yield* openFile(file, createSecretKey(key));
  } finally {
    await file.close();
  }
}

/**
 * What is in the file of an export, as a stream that holds a record at a time; it breaks off where the file is not as it
 * was written.
 * @throws {Error} when the file or its key is gone.
 */
export async function openExport(keys: KeyRing, folder: string, id: string, { file, key }: Opened): Promise<Readable> {
  const fileKey = openFileKey(keys, id, key);
  return Readable.from(openAndClose(await openHandle(path.join(folder, file)), fileKey), { objectMode: false });
}

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** RFC 6266, RFC 9111 §5.2.2.5: for the disk of who asked, and for no cache on the way. */
export const headersOf = ({ format, purpose, day, bytes }: Opened): Record<string, string> => ({
  'Content-Type': types[format],
  'Content-Length': bytes,
  'Content-Disposition': `attachment; filename="signatures-${purpose}-${day}.${format}"`,
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
});
