import { randomBytes } from 'node:crypto';

/** The entries of SEAL_KEYS, `id:base64`; the first one seals. */
export const entriesOf = (sealKeys: string): string[] => sealKeys.split(',').filter((entry) => entry !== '');

export const idOf = (entry: string): string => entry.split(':', 1)[0] ?? '';

/** A new key, with the number after the highest there is: an id must never come back for another key. */
export function newEntry(entries: readonly string[]): string {
  const numbers = entries.map((entry) => Number(/^k(\d{1,15}):/.exec(entry)?.[1] ?? 0));
  return `k${String(Math.max(0, ...numbers) + 1)}:${randomBytes(32).toString('base64')}`;
}
