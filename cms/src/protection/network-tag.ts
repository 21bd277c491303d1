import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import { campaignKeys } from '../seal/campaign-keys';
import { networkOf } from './network';

/** Bytes of a tag: enough that two networks of a day hardly ever share one, and an eighth of what an index of them costs. */
const length = 8;

/** Days for which one is kept: a burst is seen within days, or not at all. */
export const daysOfNetworks = 7;

const dayLength = 86_400_000; // milliseconds

/** Says of two attempts of one day (UTC) whether they came from one network, whatever they sign: for the limits alone. */
export type NetworkTag = (address: string, now: number) => Buffer;

/** The network of an address under a key of its day (design §3). The address itself is kept nowhere. */
export function networkTagger(secret: KeyObject): NetworkTag {
  let day = NaN;
  let key = secret;
  return (address, now) => {
    const today = Math.floor(now / dayLength);
    if (today !== day) {
      day = today;
      key = createSecretKey(createHmac('sha256', secret).update(`networks of day ${today}`).digest());
    }
    return createHmac('sha256', key).update(networkOf(address)).digest().subarray(0, length);
  };
}

/** Says of two signatures of one campaign and one day whether they came from one network, and nothing else. */
export type CampaignNetworkTag = (campaign: string, network: Buffer) => Buffer;

/**
 * What is stored with a signature: the tag of its network and day under a key of its campaign. Who has the database has no
 * key, so cannot try all networks, and sees nothing that two campaigns or two days have in common; who has the key as well
 * has to try them all for each, and after seven days there is nothing left to try (jobs/forget-networks.ts).
 */
export function campaignNetworkTagger(secret: KeyObject): CampaignNetworkTag {
  const keyOf = campaignKeys(secret, (campaign) => `networks of campaign ${campaign}`);
  return (campaign, network) => createHmac('sha256', keyOf(campaign)).update(network).digest().subarray(0, length);
}
