import { createCipheriv, createDecipheriv, createHmac, createSecretKey, type KeyObject } from 'node:crypto';

/** From which signature the list goes on, and in which direction. */
export interface ListPlace {
  towards: 'older' | 'newer';
  /** Microseconds since 1970, as PostgreSQL keeps moments. */
  confirmedAt: number;
  id: number;
}

/** One block of AES (FIPS 197). */
const length = 16;
const algorithm = 'aes-256-ecb';
const check = 12;

/** One key for each campaign: a place of one list means nothing in another. */
const keyOf = (secret: string, campaign: string): KeyObject =>
  createSecretKey(createHmac('sha256', secret).update(`a place in the list of names of ${campaign}`).digest());

/**
 * An address tells nobody when somebody confirmed, nor by its number how many signed: the place is encrypted, as a single
 * block, so that the same place has the same address and a cache can keep its page.
 */
export function sealPlace(secret: string, campaign: string, { towards, confirmedAt, id }: ListPlace): string {
  const block = Buffer.alloc(length);
  block.writeBigUInt64BE(BigInt(confirmedAt), 0); // seven bytes are enough until the year 4253
  block.writeUInt8(towards === 'newer' ? 1 : 0, 0);
  block.writeUInt32BE(id, 8);
  const cipher = createCipheriv(algorithm, keyOf(secret, campaign), null).setAutoPadding(false);
  return Buffer.concat([cipher.update(block), cipher.final()]).toString('base64url');
}

/** The place, or null for what was not sealed here: four zeros at its end are hit by chance once in 2^32 tries. */
export function openPlace(secret: string, campaign: string, sealed: string): ListPlace | null {
  const bytes = Buffer.from(sealed, 'base64url');
  // Bits that the last letter has too many would make one place have several addresses.
  if (bytes.length !== length || bytes.toString('base64url') !== sealed) return null;
  const decipher = createDecipheriv(algorithm, keyOf(secret, campaign), null).setAutoPadding(false);
  const block = Buffer.concat([decipher.update(bytes), decipher.final()]);
  if (block.readUInt32BE(check) !== 0 || block.readUInt8(0) > 1) return null;
  const confirmedAt = Number(block.readBigUInt64BE(0) & ((1n << 56n) - 1n));
  return { towards: block.readUInt8(0) === 1 ? 'newer' : 'older', confirmedAt, id: block.readUInt32BE(8) };
}
