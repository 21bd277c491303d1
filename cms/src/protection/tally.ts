import { RateLimiterMemory } from 'rate-limiter-flexible';

/**
 * Counts by key within windows of time, in the memory of this process. Not more than `most` keys: then the oldest is
 * forgotten, so that an attack with many addresses can make a limit milder and never eat the memory.
 */
export class Tally {
  readonly #counts = new RateLimiterMemory({ keyPrefix: '', points: 1, duration: 1 });
  readonly #keys: (string | undefined)[] = [];
  readonly #most: number;
  #next = 0;

  constructor(most: number) {
    this.#most = most;
  }

  /** Adds to a key and answers what it has now; its window of `seconds` begins with the first. */
  async add(key: string, weight: number, seconds: number): Promise<number> {
    const { consumedPoints, isFirstInDuration } = await this.#counts.penalty(key, weight, { customDuration: seconds });
    if (isFirstInDuration) await this.#keep(key);
    return consumedPoints;
  }

  async #keep(key: string): Promise<void> {
    const oldest = this.#keys[this.#next];
    this.#keys[this.#next] = key;
    this.#next = (this.#next + 1) % this.#most;
    if (oldest !== undefined && oldest !== key) await this.#counts.delete(oldest);
  }
}
