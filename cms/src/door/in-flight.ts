/** Counts requests that were let in and have no answer yet, so that stopping can wait for them. */
export class InFlight {
  #count = 0;
  #waiting: (() => void)[] = [];

  enter(): void {
    this.#count += 1;
  }

  leave(): void {
    this.#count -= 1;
    if (this.#count === 0) for (const resolve of this.#waiting.splice(0)) resolve();
  }

  /** True when all have left in time. */
  async emptied(milliseconds: number): Promise<boolean> {
    if (this.#count === 0) return true;
    return new Promise((resolve) => {
      const late = setTimeout(() => resolve(false), milliseconds);
      this.#waiting.push(() => {
        clearTimeout(late);
        resolve(true);
      });
    });
  }
}
