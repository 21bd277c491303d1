import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';

/** Says where an address stands in a campaign without telling the address. */
export type BlindIndex = (campaign: string, canonicalAddress: string) => Buffer;

/**
 * Every campaign has a key of its own, derived from the one secret: the same address in two campaigns cannot be linked.
 * 128 of the 256 bits are kept (RFC 2104 §5 allows half), which makes the unique index smaller.
 */
export function blindIndex(secret: KeyObject): BlindIndex {
  const keys = new Map<string, KeyObject>();
  const keyOf = (campaign: string): KeyObject => {
    const known = keys.get(campaign);
    if (known) return known;
    const key = createSecretKey(createHmac('sha256', secret).update(`address-index:${campaign}`).digest());
    keys.set(campaign, key);
    return key;
  };
  return (campaign, address) => createHmac('sha256', keyOf(campaign)).update(address, 'utf8').digest().subarray(0, 16);
}
