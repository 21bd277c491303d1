import { createCipheriv, createDecipheriv } from 'node:crypto';
import type { KeyRing } from './key-ring';
import { randomPart } from './random';

const nonceLength = 12; // NIST SP 800-38D §8.2.2: 96 random bits, safe for 2^32 messages a key
const tagLength = 16;

let last = { context: '', bytes: Buffer.alloc(0) };

/** Who opens a million of one campaign would otherwise write its name a million times. */
function additional(context: string): Buffer {
  if (last.context !== context) last = { context, bytes: Buffer.from(context, 'utf8') };
  return last.bytes;
}

/** A sealed text that no key of ours opens: the key is missing, or somebody changed the bytes. */
export class UnopenableError extends Error {
  override name = 'UnopenableError';
}

/**
 * `[length of the key's id][id][nonce][ciphertext][tag]`. The context (a campaign) is authenticated, not stored: what
 * was sealed for one campaign does not open in another.
 */
export function seal({ sealing }: KeyRing, context: string, text: string): Buffer {
  const nonce = randomPart(nonceLength);
  const cipher = createCipheriv('aes-256-gcm', sealing.key, nonce).setAAD(additional(context));
  const body = cipher.update(text, 'utf8');
  cipher.final();
  const id = Buffer.from(sealing.id, 'latin1');
  return Buffer.concat([Buffer.of(id.length), id, nonce, body, cipher.getAuthTag()]);
}

export function open(keys: KeyRing, context: string, sealed: Buffer): string {
  const start = 1 + (sealed[0] ?? 0);
  const key = keys.find(sealed.toString('latin1', 1, start));
  if (!key) throw new UnopenableError('No key with this id.');
  if (sealed.length < start + nonceLength + tagLength) throw new UnopenableError('Too short.');
  const nonce = sealed.subarray(start, start + nonceLength);
  const end = sealed.length - tagLength;
  const decipher = createDecipheriv('aes-256-gcm', key.key, nonce, { authTagLength: tagLength })
    .setAAD(additional(context))
    .setAuthTag(sealed.subarray(end));
  const body = decipher.update(sealed.subarray(start + nonceLength, end)); // as a text in one go: 3 µs less than in pieces
  try {
    decipher.final();
  } catch {
    throw new UnopenableError('The bytes are not what was sealed.');
  }
  return body.toString('utf8');
}
