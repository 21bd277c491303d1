/** How long an answer counts as fresh, in milliseconds. */
export const freshFor = 2_000;

/**
 * Keeps one answer in memory: asked again when it is older than `freshFor`, by one caller for all who wait (single
 * flight). When asking fails, the last answer is good again for as long; null when there has never been one.
 */
export function keptFresh<T>(ask: () => Promise<T>, now: () => number = Date.now): () => Promise<T | null> {
  let last: T | null = null;
  let asked = -Infinity;
  let pending: Promise<T | null> | null = null;

  async function renew(): Promise<T | null> {
    try {
      last = await ask();
    } catch {
      // The CMS client has said so in the log; the last answer goes on serving readers.
    }
    asked = now();
    pending = null;
    return last;
  }

  return async () => (now() - asked < freshFor ? last : (pending ??= renew()));
}
