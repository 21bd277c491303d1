const second = 1_000;
/** Between two questions when the first brought something new; it goes up while nothing happens. */
const shortest = 20 * second;
const longest = 120 * second;
/** A site in trouble is left alone for this long in the end. */
const longestInTrouble = 600 * second;
/** Part of a pause that is left to chance, so that those who came together do not ask together. */
const jitter = 0.5;

/** What became of the questions so far: how many in a row failed, and how many in a row brought nothing new. */
export interface Past {
  failures: number;
  unchanged: number;
}

/** Milliseconds until the count is asked for again. `random` lies in [0, 1). */
export function pause({ failures, unchanged }: Past, random: number): number {
  const usual = Math.min(shortest * 1.5 ** unchanged, longest);
  const whole = failures > 0 ? Math.min(shortest * 2 ** failures, longestInTrouble) : usual;
  return whole * (1 + jitter * random);
}

export function after({ failures, unchanged }: Past, answer: 'changed' | 'same' | 'failed'): Past {
  if (answer === 'failed') return { failures: failures + 1, unchanged };
  return { failures: 0, unchanged: answer === 'same' ? unchanged + 1 : 0 };
}
