import type { OfCountry, Tally } from 'cms/contract/numbers';
import { scaleLinear } from 'd3-scale';

export interface Bar {
  country: string;
  counted: number;
  /** Shares of the width of the chart, in percent. */
  confirmed: number;
  paper: number;
}

/** As many as a glance takes in; the table has them all. */
const most = 10;

/** What counts towards a row: what is confirmed online and what was collected on paper. */
export const countedOf = ({ confirmed, paper }: Tally): number => confirmed + paper;

/** `countries`: the one with the most first. */
export function barsOf(countries: readonly OfCountry[]): Bar[] {
  const [first] = countries;
  if (!first) return [];
  const share = scaleLinear([0, countedOf(first)], [0, 100]);
  const percent = (value: number) => Math.round(share(value) * 10) / 10;
  return countries.slice(0, most).map((one) => ({
    ...{ country: one.country, counted: countedOf(one) },
    ...{ confirmed: percent(one.confirmed), paper: percent(one.paper) },
  }));
}
