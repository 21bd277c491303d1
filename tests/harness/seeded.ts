/** Numbers in [0, 1) that look random and are the same for the same seed (mulberry32), so that a failure can be had again. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

/** The seed of this run, said on the terminal; `HUB_SEED` repeats an earlier one. */
export function announcedSeed(what: string): number {
  const seed = Number(process.env['HUB_SEED'] ?? Math.floor(Math.random() * 1_000_000_000));
  process.stdout.write(`${what}: HUB_SEED=${String(seed)} repeats it.\n`);
  return seed;
}

/** A whole number from `least` to `most`, both included. */
export const between = (random: () => number, least: number, most: number): number =>
  least + Math.floor(random() * (most - least + 1));

/** One of these. @throws {Error} when there is none. */
export function oneOf<T>(random: () => number, things: readonly T[]): T {
  const thing = things[Math.floor(random() * things.length)];
  if (thing === undefined) throw new Error('There is nothing to choose from.');
  return thing;
}
