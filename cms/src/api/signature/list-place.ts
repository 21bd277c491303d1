import { blockLength, openBlock, sealBlock } from './sealed-block';

/** From which signature the list goes on, and in which direction. */
export interface ListPlace {
  towards: 'older' | 'newer';
  /** Microseconds since 1970, as PostgreSQL keeps moments. */
  confirmedAt: number;
  id: number;
}

const check = 12;

/** One key for each campaign: a place of one list means nothing in another. */
const purposeOf = (campaign: string): string => `a place in the list of names of ${campaign}`;

/** An address tells nobody when somebody confirmed, nor by its number how many signed: the place is encrypted. */
export function sealPlace(secret: string, campaign: string, { towards, confirmedAt, id }: ListPlace): string {
  const block = Buffer.alloc(blockLength);
  block.writeBigUInt64BE(BigInt(confirmedAt), 0); // seven bytes are enough until the year 4253
  block.writeUInt8(towards === 'newer' ? 1 : 0, 0);
  block.writeUInt32BE(id, 8);
  return sealBlock(secret, purposeOf(campaign), block);
}

/** The place, or null for what was not sealed here: four zeros at its end are hit by chance once in 2^32 tries. */
export function openPlace(secret: string, campaign: string, sealed: string): ListPlace | null {
  const block = openBlock(secret, purposeOf(campaign), sealed);
  if (block?.readUInt32BE(check) !== 0 || block.readUInt8(0) > 1) return null;
  const confirmedAt = Number(block.readBigUInt64BE(0) & ((1n << 56n) - 1n));
  return { towards: block.readUInt8(0) === 1 ? 'newer' : 'older', confirmedAt, id: block.readUInt32BE(8) };
}
