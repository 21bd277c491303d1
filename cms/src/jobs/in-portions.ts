const portion = 1_000;

/** Does something in portions until there is nothing left: each is a transaction of its own, so nobody waits for long. */
export async function inPortions(take: (most: number) => Promise<number>): Promise<number> {
  let done = 0;
  for (;;) {
    const taken = await take(portion);
    done += taken;
    if (taken < portion) return done;
  }
}
