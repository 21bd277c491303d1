/**
 * An answer that programs on pages of others may read (Fetch §3.3.1, §3.7): it is public, the same for everybody, and made
 * without knowing who asks.
 */
export const openToOthers = { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' };

export const forPrograms = (body: object): Response => Response.json(body, { headers: openToOthers });

/** Seconds: as old as public numbers can be, all caches of the hub together. The interface and the page say so. */
export const oldest = 10;
