import { keyRing, type KeyRing } from './key-ring';

/** The entries of SEAL_KEYS as they are kept now, or null when they cannot be read. */
export type ReadKeys = () => readonly string[] | null;

const freshFor = 1_000; // milliseconds

/**
 * Keys that may change while the hub runs: `npm run keys:rotate` writes a new one to the file that this one reads again
 * every second, and at once when it meets an id it does not know. What cannot be read, or is no good, changes nothing.
 */
export function renewedKeyRing(first: readonly string[], read: ReadKeys): KeyRing {
  let written = first.join();
  let ring = keyRing(first);
  let until = 0;
  const renew = (): void => {
    until = performance.now() + freshFor;
    try {
      const entries = read() ?? [];
      if (entries.length === 0 || entries.join() === written) return;
      ring = keyRing(entries);
      written = entries.join();
    } catch {
      return; // half a line of somebody's editor is no reason to stop taking signatures
    }
  };
  const renewed = (): KeyRing => {
    if (performance.now() >= until) renew();
    return ring;
  };
  return {
    get sealing() {
      return renewed().sealing;
    },
    get entries() {
      return renewed().entries;
    },
    find: (id) => {
      const known = ring.find(id);
      if (known) return known;
      renew();
      return ring.find(id);
    },
  };
}
