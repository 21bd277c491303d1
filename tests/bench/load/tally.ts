import type { Result } from './plan.ts';

/** What came back, and how long each answer took. */
export class Tally {
  answered = 0;
  readonly #statuses: Record<string, number> = {};
  readonly #waited: number[] = [];
  readonly #started = performance.now();
  readonly #spent = process.cpuUsage();

  count(status: number | string, waited: number): void {
    this.answered += 1;
    this.#statuses[status] = (this.#statuses[status] ?? 0) + 1;
    this.#waited.push(waited);
  }

  get elapsed(): number {
    return (performance.now() - this.#started) / 1_000;
  }

  result(): Result {
    const seconds = this.elapsed;
    const { user, system } = process.cpuUsage(this.#spent);
    const cost = (user + system) / 1_000 / this.answered;
    const sorted = Float64Array.from(this.#waited).sort();
    const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
    return { answered: this.answered, seconds, statuses: this.#statuses, p50: at(0.5), p99: at(0.99), cost };
  }
}
