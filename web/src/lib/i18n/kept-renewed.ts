/** How often what is kept is asked for anew: with the page cache before it, an edit is seen within 5 s (design §5). */
export const renewedEvery = 1_000;

/** Calls `again` so often for as long as the process lives, and does not keep it alive. */
const byTheClock = (again: () => void): void => void setInterval(again, renewedEvery).unref();

/**
 * Keeps one answer in memory and renews it beside the readers, so that none of them waits for it once there is one: only
 * the first asks. When asking fails the last answer goes on serving; null while there has never been one, and then every
 * reader tries again, one question for all who come meanwhile.
 */
export function keptRenewed<T>(
  ask: (last: T | null) => Promise<T>,
  repeat = byTheClock,
): () => T | null | Promise<T | null> {
  let last: T | null = null;
  let pending: Promise<T | null> | null = null;
  let isRepeated = false;

  async function renew(): Promise<T | null> {
    try {
      last = await ask(last);
    } catch {
      // The CMS client has said so in the log; the last answer goes on serving readers.
    }
    pending = null;
    return last;
  }
  const renewed = (): Promise<T | null> => (pending ??= renew());

  return () => {
    if (!isRepeated) repeat(() => void renewed());
    isRepeated = true;
    return last ?? renewed();
  };
}
