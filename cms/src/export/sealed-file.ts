import { createCipheriv, createDecipheriv, type KeyObject } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { UnopenableError } from '../seal/seal';

/**
 * A file on the disk is a row of records `[length][ciphertext][tag]`, sealed with AES-256-GCM under a key that no other
 * file has: so the number of a record is a nonce that never comes twice (NIST SP 800-38D §8.2.1), and no record can be
 * taken away, changed or put in another place. The last one says that it is the last, so that none is missing at the end.
 */
const algorithm = 'aes-256-gcm';
const lengthBytes = 4;
const tagLength = 16;
const [more, last] = [Buffer.of(0), Buffer.of(1)];

function nonce(record: number): Buffer {
  const bytes = Buffer.alloc(12);
  bytes.writeUInt32BE(record, 8);
  return bytes;
}

export function sealRecord(key: KeyObject, record: number, clear: Uint8Array, isLast = false): Buffer {
  const cipher = createCipheriv(algorithm, key, nonce(record)).setAAD(isLast ? last : more);
  const length = Buffer.alloc(lengthBytes);
  length.writeUInt32BE(clear.length + tagLength);
  const body = cipher.update(clear);
  cipher.final();
  return Buffer.concat([length, body, cipher.getAuthTag()]);
}

function openRecord(key: KeyObject, record: number, sealed: Buffer, isLast: boolean): Buffer {
  const end = sealed.length - tagLength;
  const decipher = createDecipheriv(algorithm, key, nonce(record), { authTagLength: tagLength })
    .setAAD(isLast ? last : more)
    .setAuthTag(sealed.subarray(end));
  const clear = decipher.update(sealed.subarray(0, end));
  try {
    decipher.final();
  } catch {
    throw new UnopenableError('A record of the file is not what was sealed.');
  }
  return clear;
}

async function take(file: FileHandle, length: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(length);
  const { bytesRead } = await file.read(bytes, 0, length);
  if (bytesRead !== length) throw new UnopenableError('The file ends too early.');
  return bytes;
}

/** What is in the file, record by record: memory is one of them. @throws {UnopenableError} at the first that is not as it was. */
export async function* openFile(file: FileHandle, key: KeyObject): AsyncGenerator<Buffer> {
  const { size } = await file.stat();
  for (let record = 0, at = 0; record === 0 || at < size; record += 1) {
    const length = (await take(file, lengthBytes)).readUInt32BE();
    if (length < tagLength || at + lengthBytes + length > size) throw new UnopenableError('The file ends too early.');
    at += lengthBytes + length;
    const clear = openRecord(key, record, await take(file, length), at === size);
    if (clear.length > 0) yield clear;
  }
}
