import type { Sides } from './rounds.ts';

/** How figures are written. */
export const round = (value: number, digits = 2): number => Number(value.toFixed(digits));
export const whole = (value: number): string => Math.round(value).toLocaleString('en');

export const sideRow = (name: string, target: string, { ratio, one, other, spread }: Sides): string => {
  const range = ([low, high]: [number, number]) => `${whole(low)} to ${whole(high)}`;
  return `| \`${name}\` | ${ratio.toFixed(2)} | ${target} | ${whole(one)}/s (${range(spread[0])}) | ${whole(other)}/s (${range(spread[1])}) |`;
};
