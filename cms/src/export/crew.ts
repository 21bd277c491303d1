import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Part, Task } from './part';
import type { Work } from './worker';

/** Two reach a third of what the database alone can send, and leave the hub's own thread free (measured). */
const hands = 2;

/** A young generation of the usual size would grow to 60 MiB in each before it is swept once. */
const resourceLimits = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 128 };

interface Waiting {
  task: Task;
  done: (part: Part) => void;
  fail: (error: Error) => void;
}

/** Workers that share the tasks of one export. */
export class Crew {
  readonly #workers: Worker[];
  readonly #idle: Worker[] = [];
  readonly #busy = new Map<Worker, Waiting>();
  #waiting: Waiting[] = [];
  #lost: Error | null = null;

  constructor(work: Work) {
    const file = join(__dirname, 'worker.js');
    this.#workers = Array.from({ length: hands }, () => new Worker(file, { workerData: work, resourceLimits }));
    for (const worker of this.#workers) {
      worker.on('message', (message: Part | 'ready') => this.#heard(worker, message));
      worker.once('error', (error) => this.#lose(error));
      worker.once('exit', () => this.#lose(new Error('A worker of the export ended.')));
    }
  }

  /** Rejects when a worker was lost, this one's or another's. */
  make(task: Task): Promise<Part> {
    const part = new Promise<Part>((done, fail) => this.#waiting.push({ task, done, fail }));
    part.catch(() => undefined); // whoever waits hears of it; of several that were asked for, only the first is waited for
    if (this.#lost) this.#lose(this.#lost);
    this.#next();
    return part;
  }

  async dismiss(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }

  #heard(worker: Worker, message: Part | 'ready'): void {
    if (message !== 'ready') this.#busy.get(worker)?.done(message);
    this.#busy.delete(worker);
    this.#idle.push(worker);
    this.#next();
  }

  #lose(error: unknown): void {
    this.#lost ??= error instanceof Error ? error : new Error('A worker of the export failed.');
    for (const { fail } of [...this.#busy.values(), ...this.#waiting]) fail(this.#lost);
    this.#busy.clear();
    this.#waiting = [];
  }

  #next(): void {
    while (this.#idle.length > 0 && this.#waiting.length > 0) {
      const [worker, waiting] = [this.#idle.shift() as Worker, this.#waiting.shift() as Waiting];
      this.#busy.set(worker, waiting);
      worker.postMessage(waiting.task);
    }
  }
}
