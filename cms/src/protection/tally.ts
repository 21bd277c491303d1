import { LRUCache } from 'lru-cache';

/**
 * Counts by key within windows of time, in the memory of this process. Not more than `most` keys: then the one that came
 * longest ago is forgotten, so that an attack with many addresses can make a limit milder and never eat the memory. A key
 * is a place in a few long arrays: with a timer and objects of its own it takes twice the room (measured), and V8 has to
 * look through all of it while people wait.
 */
export class Tally {
  readonly #counts: LRUCache<string, number>;

  constructor(most: number) {
    this.#counts = new LRUCache({ max: most, noUpdateTTL: true });
  }

  /** Adds to a key and answers what it has now; its window of `seconds` begins with the first. */
  add(key: string, weight: number, seconds: number): number {
    const count = (this.#counts.get(key) ?? 0) + weight;
    this.#counts.set(key, count, { ttl: seconds * 1_000 });
    return count;
  }
}
