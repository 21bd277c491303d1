import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import { networkOf } from './network';

/** Bytes of a tag: enough that two networks of a day hardly ever share one, and an eighth of what an index of them costs. */
const length = 8;

const dayLength = 86_400_000; // milliseconds

/** Says of two signatures of one day (UTC) whether they came from one network, and nothing else. */
export type NetworkTag = (address: string, now: number) => Buffer;

/**
 * The network of an address under a key of its day (design §3). Who has the database has no key, so cannot try all
 * networks; who has the key as well still cannot tell that two days saw the same one without trying them all, and after
 * seven days there is nothing left to try (jobs/forget-networks.ts). The address itself is kept nowhere.
 */
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
