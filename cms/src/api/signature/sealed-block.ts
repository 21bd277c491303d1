import { createCipheriv, createDecipheriv, createHmac, createSecretKey, type KeyObject } from 'node:crypto';

/** One block of AES (FIPS 197). */
export const blockLength = 16;
const algorithm = 'aes-256-ecb';

const keyOf = (secret: string, purpose: string): KeyObject =>
  createSecretKey(createHmac('sha256', secret).update(purpose).digest());

/**
 * A single block, encrypted: the same place has always the same address, so that a cache can keep its page. For each
 * purpose there is a key of its own: what was sealed for one means nothing in another.
 */
export function sealBlock(secret: string, purpose: string, block: Buffer): string {
  const cipher = createCipheriv(algorithm, keyOf(secret, purpose), null).setAutoPadding(false);
  return Buffer.concat([cipher.update(block), cipher.final()]).toString('base64url');
}

/** Null for what is no block; one that was not sealed here opens to bytes by chance. */
export function openBlock(secret: string, purpose: string, sealed: string): Buffer | null {
  const bytes = Buffer.from(sealed, 'base64url');
  // Bits that the last letter has too many would make one place have several addresses.
  if (bytes.length !== blockLength || bytes.toString('base64url') !== sealed) return null;
  const decipher = createDecipheriv(algorithm, keyOf(secret, purpose), null).setAutoPadding(false);
  return Buffer.concat([decipher.update(bytes), decipher.final()]);
}
