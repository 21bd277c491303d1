import type { Period } from 'cms/contract/numbers';
import { scaleLinear } from 'd3-scale';
import { curveStepAfter, line } from 'd3-shape';
import type { Direction } from '#lib/i18n/language.ts';
import { heightOf, type Drawn } from './shown-kinds.ts';

export interface Layer {
  kind: Drawn;
  /** SVG path in a box as wide as there are periods and as high as `boxHeight`. */
  path: string;
}

export interface TimeChart {
  /** Drawn one over the other: the first is the highest. */
  layers: Layer[];
  /** Lines to read heights by: their number, and their distance from the top in percent. */
  ticks: { value: number; at: number }[];
  /** The first period that is as high as any. */
  highest: Period;
}

/** Units of the box, which is stretched to the width of the page: whole numbers make short paths. */
export const boxHeight = 200;

const ticksWanted = 4;

/**
 * A staircase for each kind, each standing on the one before it. Time runs as the page is read. Waiting and paper are not
 * added to what is confirmed in any number, only in height, so that a day is seen whole. `periods`: at least one.
 */
export function timeChart(periods: readonly [Period, ...Period[]], kinds: readonly Drawn[], dir: Direction): TimeChart {
  const [first] = periods;
  const highest = periods.reduce((most, one) => (heightOf(one) > heightOf(most) ? one : most), first);
  const up = scaleLinear([0, Math.max(1, heightOf(highest))], [boxHeight, 0]).nice(ticksWanted);
  const along = scaleLinear([0, periods.length], dir === 'rtl' ? [periods.length, 0] : [0, periods.length]);
  // A stair holds until the next, and the last one until the end.
  const steps = [...periods, periods[periods.length - 1] ?? first];
  const layer = (kind: Drawn, at: number): Layer => {
    const below = kinds.slice(0, at + 1);
    const height = (one: Period) => below.reduce((sum, each) => sum + Math.max(0, one[each]), 0);
    const stairs = line<Period>(
      (_, index) => along(index),
      (one) => up(height(one)),
    )
      .curve(curveStepAfter)
      .digits(0);
    return { kind, path: `${stairs(steps) ?? ''}V${String(boxHeight)}H${String(along(0))}Z` };
  };
  return {
    layers: kinds.map(layer).reverse(),
    ticks: up
      .ticks(ticksWanted)
      .filter(Number.isInteger)
      .map((value) => ({ value, at: (up(value) / boxHeight) * 100 })),
    highest,
  };
}
