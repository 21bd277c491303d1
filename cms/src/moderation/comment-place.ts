import { blockLength, openBlock, sealBlock } from '../api/signature/sealed-block';

/** From which comment the public list goes on, and in which direction. */
export interface CommentListPlace {
  towards: 'older' | 'newer';
  /** Whether it is among those that were chosen to stand first. */
  chosen: boolean;
  /** Microseconds since 1970, as PostgreSQL keeps moments. */
  approvedAt: number;
  signature: number;
}

const check = 12;
const newer = 1;
const chosenFirst = 2;
const purposeOf = (campaign: string): string => `a place in the list of comments of ${campaign}`;

/** An address tells nobody which signature a comment belongs to: the place is encrypted (list-place.ts). */
export function sealCommentPlace(secret: string, campaign: string, place: CommentListPlace): string {
  const block = Buffer.alloc(blockLength);
  block.writeBigUInt64BE(BigInt(place.approvedAt), 0);
  block.writeUInt8((place.towards === 'newer' ? newer : 0) | (place.chosen ? chosenFirst : 0), 0);
  block.writeUInt32BE(place.signature, 8);
  return sealBlock(secret, purposeOf(campaign), block);
}

/** The place, or null for what was not sealed here. */
export function openCommentPlace(secret: string, campaign: string, sealed: string): CommentListPlace | null {
  const block = openBlock(secret, purposeOf(campaign), sealed);
  if (block?.readUInt32BE(check) !== 0 || block.readUInt8(0) > (newer | chosenFirst)) return null;
  const flags = block.readUInt8(0);
  return {
    towards: (flags & newer) === 0 ? 'older' : 'newer',
    chosen: (flags & chosenFirst) !== 0,
    approvedAt: Number(block.readBigUInt64BE(0) & ((1n << 56n) - 1n)),
    signature: block.readUInt32BE(8),
  };
}
