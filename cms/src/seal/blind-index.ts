import { createHmac, type KeyObject } from 'node:crypto';
import { campaignKeys } from './campaign-keys';

/** Says where an address stands in a campaign without telling the address. */
export type BlindIndex = (campaign: string, canonicalAddress: string) => Buffer;

/**
 * Every campaign has a key of its own: the same address in two campaigns cannot be linked. 128 of the 256 bits are kept
 * (RFC 2104 §5 allows half), which makes the unique index smaller.
 */
export function blindIndex(secret: KeyObject): BlindIndex {
  const keyOf = campaignKeys(secret, (campaign) => `address-index:${campaign}`);
  return (campaign, address) => createHmac('sha256', keyOf(campaign)).update(address, 'utf8').digest().subarray(0, 16);
}
