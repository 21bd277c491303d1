import { createHmac, type KeyObject } from 'node:crypto';
import { campaignKeys } from '../seal/campaign-keys';

/** Bytes of a mark: enough that two domains of a campaign hardly ever share one. */
const length = 8;
/** Crowds come from a few providers: their marks are made once. Who invents domains does not fill the memory. */
const mostKept = 10_000;

/** Says of two signatures of a campaign whether their addresses are of one domain, and nothing else. */
export type DomainTag = (campaign: string, canonicalAddress: string) => Buffer;

/**
 * The domain of an address under a key of the campaign: who has the database learns neither a domain nor that two
 * campaigns saw the same one (design §3). By it a burst of invented addresses is found and set aside (issue 6).
 */
export function domainTagger(secret: KeyObject): DomainTag {
  const keyOf = campaignKeys(secret, (campaign) => `domains of campaign ${campaign}`);
  const kept = new Map<string, Buffer>();
  return (campaign, address) => {
    const domain = address.slice(address.lastIndexOf('@') + 1);
    const name = `${campaign} ${domain}`;
    const known = kept.get(name);
    if (known) return known;
    const tag = createHmac('sha256', keyOf(campaign)).update(domain).digest().subarray(0, length);
    if (kept.size >= mostKept) kept.clear();
    kept.set(name, tag);
    return tag;
  };
}
