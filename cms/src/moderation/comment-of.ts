import { unpackEntry } from '../api/signature/entry';
import type { KeyRing } from '../seal/key-ring';
import { open, UnopenableError } from '../seal/seal';

/** The comment that was sealed with a signature; null when there is none to read, or no key of ours opens it. */
export function commentOf(keys: KeyRing, campaign: string, sealed: Buffer | null): string | null {
  if (sealed === null) return null;
  try {
    const { comment } = unpackEntry(open(keys, campaign, sealed));
    return comment === '' ? null : comment;
  } catch (error) {
    if (error instanceof UnopenableError) return null;
    throw error;
  }
}
