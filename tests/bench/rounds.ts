export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}

export interface Sides {
  /** Medians of the rounds of both sides. */
  one: number;
  other: number;
  /** Lowest and highest of the rounds. */
  spread: [[number, number], [number, number]];
  ratio: number;
}

const spreadOf = (values: number[]): [number, number] => [Math.min(...values), Math.max(...values)];

/** Both sides in turn, A B A B …, so that whatever else the machine does meets both alike. */
export async function sideBySide(
  rounds: number,
  one: () => Promise<number>,
  other: () => Promise<number>,
): Promise<Sides> {
  const ones: number[] = [];
  const others: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    ones.push(await one());
    others.push(await other());
  }
  const [a, b] = [median(ones), median(others)];
  return { one: a, other: b, spread: [spreadOf(ones), spreadOf(others)], ratio: a / b };
}
