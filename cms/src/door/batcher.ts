/** Writes some things in one go; answers one result for each, in the same order, or throws when nothing was written. */
export type Write<Item, Result> = (items: Item[]) => Promise<Result[]>;

export interface BatcherOptions {
  /** Batches written at the same time: while one waits for the disk, the next is on its way. */
  inFlight: number;
  /** Things that make a batch worth its way; with fewer it waits for those that are just being read. */
  enough: number;
  /** Milliseconds from one batch to the next when there is not enough; whoever comes later than that waits for nobody. */
  apart: number;
  /** Things in one batch at most. */
  largest: number;
  /** Things that may wait; more are refused at once, since an answer would come too late for anybody. */
  waiting: number;
  /** Whether this failure may be the fault of a single thing, so that the others deserve another try. */
  mayBeOneThing: (error: unknown) => boolean;
}

interface Waiting<Item, Result> {
  item: Item;
  resolve: (result: Result) => void;
  reject: (error: unknown) => void;
}

export class OverloadedError extends Error {
  override name = 'OverloadedError';
}

/**
 * Group commit (design §2.2): what arrives while a batch is being written forms the next one. And at least `apart`, when
 * things trickle in: a batch costs ten times what one more thing in it does, so a small server has more left for its
 * readers when two hundred signatures a second share fifty batches (measured: `pages_under_load_vs_quiet`).
 */
export class Batcher<Item, Result> {
  #queue: Waiting<Item, Result>[] = [];
  #writing = 0;
  #scheduled = false;
  #began = -Infinity;
  #pause: NodeJS.Timeout | null = null;
  #idle: (() => void)[] = [];
  readonly #write: Write<Item, Result>;
  readonly #options: BatcherOptions;

  constructor(write: Write<Item, Result>, options: BatcherOptions) {
    this.#write = write;
    this.#options = options;
  }

  add(item: Item): Promise<Result> {
    if (this.#queue.length >= this.#options.waiting)
      return Promise.reject(new OverloadedError('Too many are waiting.'));
    return new Promise((resolve, reject) => {
      this.#queue.push({ item, resolve, reject });
      if (this.#pause && this.#queue.length >= this.#options.enough) this.#go();
      else this.#schedule();
    });
  }

  /** Resolves when everything that was added has its answer. */
  drained(): Promise<void> {
    if (this.#writing === 0 && this.#queue.length === 0) return Promise.resolve();
    return new Promise((resolve) => this.#idle.push(resolve));
  }

  #schedule(): void {
    if (this.#scheduled || this.#writing >= this.#options.inFlight) return;
    this.#scheduled = true;
    this.#gather(0);
  }

  /**
   * Looks once a turn of the event loop: while a turn brings more, the next may as well, and all of them share a batch.
   * A turn that brings nothing ends it, so that nobody waits for a crowd that is not there.
   */
  #gather(before: number): void {
    setImmediate(() => {
      const { enough } = this.#options;
      const { length } = this.#queue;
      if (length > before && length < enough) {
        this.#gather(length);
        return;
      }
      const early = this.#began + this.#options.apart - performance.now();
      if (length < enough && early > 0) this.#pause = setTimeout(() => this.#go(), early);
      else this.#go();
    });
  }

  #go(): void {
    if (this.#pause) clearTimeout(this.#pause);
    this.#pause = null;
    this.#scheduled = false;
    this.#began = performance.now();
    const { inFlight, largest } = this.#options;
    while (this.#queue.length > 0 && this.#writing < inFlight) void this.#run(this.#queue.splice(0, largest));
  }

  async #run(batch: Waiting<Item, Result>[]): Promise<void> {
    this.#writing += 1;
    await this.#settle(batch);
    this.#writing -= 1;
    if (this.#queue.length > 0) this.#schedule();
    else if (this.#writing === 0) for (const resolve of this.#idle.splice(0)) resolve();
  }

  /** A batch that fails for one bad row is halved until the bad row stands alone: its neighbours are written. */
  async #settle(batch: Waiting<Item, Result>[]): Promise<void> {
    try {
      const results = await this.#write(batch.map(({ item }) => item));
      if (results.length !== batch.length) throw new Error('A batch must have one result for each of its things.');
      batch.forEach(({ resolve }, at) => resolve(results[at] as Result));
    } catch (error) {
      if (batch.length === 1 || !this.#options.mayBeOneThing(error)) {
        for (const { reject } of batch) reject(error);
        return;
      }
      const half = Math.ceil(batch.length / 2);
      await this.#settle(batch.slice(0, half));
      await this.#settle(batch.slice(half));
    }
  }
}
