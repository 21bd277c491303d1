import { readFileSync } from 'node:fs';
import path from 'node:path';
import { keyRing, type KeyRing } from './key-ring';
import { renewedKeyRing } from './renewed-key-ring';

const line = /^SEAL_KEYS=(.+)$/m;

/** The entries of SEAL_KEYS in a file of `NAME=value` lines; none when it has no such line. */
export const keysIn = (file: string): string[] => (line.exec(file)?.[1] ?? '').split(',').filter((each) => each !== '');

/**
 * The keys of this process. They are read again only from the file they came from: a hub that gets its keys from the
 * environment of its server keeps them until it is started anew.
 */
export function keptKeys(given: readonly string[], folder: string | undefined): KeyRing {
  const file = folder === undefined ? null : path.join(folder, 'secrets.env');
  if (file === null) return keyRing(given);
  const read = (): string[] | null => {
    try {
      return keysIn(readFileSync(file, 'utf8'));
    } catch {
      return null;
    }
  };
  // More than the given ones when a rotation began while this process was starting.
  const kept = new Set(read());
  return given.every((entry) => kept.has(entry)) ? renewedKeyRing(given, read) : keyRing(given);
}
