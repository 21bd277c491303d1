import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';

/**
 * A key of its own for each campaign, derived from the one secret: what is marked with it in two campaigns cannot be
 * linked. `nameOf` says what the key of a campaign is for, so that no two purposes share one.
 */
export function campaignKeys(secret: KeyObject, nameOf: (campaign: string) => string): (campaign: string) => KeyObject {
  const keys = new Map<string, KeyObject>();
  return (campaign) => {
    const known = keys.get(campaign);
    if (known) return known;
    const key = createSecretKey(createHmac('sha256', secret).update(nameOf(campaign)).digest());
    keys.set(campaign, key);
    return key;
  };
}
