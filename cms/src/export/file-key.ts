import { randomBytes } from 'node:crypto';
import type { KeyRing } from '../seal/key-ring';
import { open, seal } from '../seal/seal';

/** SQL: what the key of an export is sealed for. */
export const fileKeyContextSql = `'export:' || id::text`;
const context = (id: string): string => `export:${id}`;

export const newFileKey = (): Buffer => randomBytes(32);

/** As it is kept in the database: whoever has both database and disk still needs SEAL_KEYS. */
export const sealFileKey = (keys: KeyRing, id: string, key: Buffer): Buffer =>
  seal(keys, context(id), key.toString('base64'));

/** @throws {UnopenableError} when the key that sealed it is gone. */
export const openFileKey = (keys: KeyRing, id: string, sealed: Buffer): Buffer =>
  Buffer.from(open(keys, context(id), sealed), 'base64');
