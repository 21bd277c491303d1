import type { KeyRing } from './key-ring';
import { open, seal } from './seal';

export interface SealedRow {
  id: number | string;
  campaign: string;
  sealed: Buffer;
}

/** What comes before everything that this key sealed: its id, with its length in front (seal.ts). */
export const markOf = (id: string): Buffer => Buffer.concat([Buffer.of(id.length), Buffer.from(id, 'latin1')]);

/** The same text under the key that seals now; opened again before anything old is written over. */
export function resealed(keys: KeyRing, { campaign, sealed }: SealedRow): Buffer {
  const text = open(keys, campaign, sealed);
  const fresh = seal(keys, campaign, text);
  if (open(keys, campaign, fresh) !== text) throw new Error('What was sealed anew does not open to the same text.');
  return fresh;
}
