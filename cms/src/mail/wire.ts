import type { DeliveryFailure } from './delivery-failure';

/** What became of a mail: null when the mail server took it. */
export type Taken = DeliveryFailure | null;

const notBegun: Taken = { permanent: false, reason: 'NOT_BEGUN' };
const noAnswer: Taken = { permanent: false, reason: 'NO_ANSWER' };

/**
 * So many mails are on their way to the mail server, the others wait for their turn; when it comes, a mail that is no
 * longer this process's to send is not begun. What is said to have failed here is sent again, so nothing is that may
 * still be on its way.
 */
export class Wire {
  #free: number;
  #open = true;
  readonly #waiting: (() => void)[] = [];
  readonly #underWay = new Set<() => void>();

  constructor(most: number) {
    this.#free = most;
  }

  /** @param mine aborts when another process may send this mail. @param begin never rejects. */
  async send(mine: AbortSignal, begin: () => Promise<Taken>): Promise<Taken> {
    await this.#turn();
    try {
      return this.#open && !mine.aborted ? await this.#answer(begin()) : notBegun;
    } finally {
      this.#pass();
    }
  }

  /** From now on no mail is begun; those under way get their answer. */
  lastCall(): void {
    this.#open = false;
  }

  /** Waits for no answer any more: a mail whose answer is not there yet may come twice. */
  hangUp(): void {
    this.lastCall();
    for (const giveUp of this.#underWay) giveUp();
  }

  async #turn(): Promise<void> {
    if (this.#free === 0) return new Promise((next) => this.#waiting.push(next));
    this.#free -= 1;
  }

  #pass(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#free += 1;
  }

  #answer(sent: Promise<Taken>): Promise<Taken> {
    return new Promise((resolve) => {
      const giveUp = () => resolve(noAnswer);
      this.#underWay.add(giveUp);
      void sent.then((taken) => {
        this.#underWay.delete(giveUp);
        resolve(taken);
      });
    });
  }
}
