import { isCountry } from '../../../../contract/country';
import {
  kinds,
  leastOfCountry,
  mostPeriods,
  type BothWays,
  type OfCountry,
  type Period,
  type Step,
  type Tally,
} from '../../../../contract/numbers';
import { dayOf } from '../season';

/** Counters added up by one thing: a day, a country, or nothing at all. */
export interface Sums {
  total: Tally;
  days: readonly { day: string; tally: Tally }[];
  countries: readonly { country: string; tally: Tally }[];
}

export const noTally = (): Tally => ({
  ...{ confirmed: 0, paper: 0, waiting: 0, withdrawn: 0, unconfirmed: 0, invalidated: 0 },
});

function add(sum: Tally, more: Tally): void {
  for (const kind of kinds) sum[kind] += more[kind];
}

const counted = ({ confirmed, paper }: Tally): number => confirmed + paper;
const isEmpty = (tally: Tally): boolean => kinds.every((kind) => tally[kind] === 0);

const dateOf = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** The first day of the day, week or month that a day is in. */
export function beginOf(step: Step, day: string): string {
  if (step === 'day') return day;
  if (step === 'month') return `${day.slice(0, 7)}-01`;
  const date = dateOf(day);
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7)); // ISO 8601: Monday
  return dayOf(date);
}

function next(step: Step, from: string): string {
  const date = dateOf(from);
  if (step === 'month') date.setUTCMonth(date.getUTCMonth() + 1);
  else date.setUTCDate(date.getUTCDate() + (step === 'week' ? 7 : 1));
  return dayOf(date);
}

const daysBetween = (first: string, last: string): number =>
  Math.round((dateOf(last).getTime() - dateOf(first).getTime()) / 86_400_000) + 1;

/** The shortest step that tells all days from the first to the last in at most `mostPeriods`; months whatever it takes. */
export function stepFor(first: string, last: string): Step {
  if (daysBetween(first, last) <= mostPeriods) return 'day';
  return daysBetween(beginOf('week', first), last) <= mostPeriods * 7 ? 'week' : 'month';
}

function periodsOf(days: Sums['days'], step: Step): Period[] {
  const sums = new Map<string, Tally>();
  for (const { day, tally } of days) {
    const from = beginOf(step, day);
    const sum = sums.get(from) ?? noTally();
    add(sum, tally);
    sums.set(from, sum);
  }
  const [first] = sums.keys();
  const last = [...sums.keys()].at(-1);
  const periods: Period[] = [];
  if (first === undefined || last === undefined) return periods;
  for (let from = first; from <= last; from = next(step, from))
    periods.push({ from, ...(sums.get(from) ?? noTally()) });
  return periods;
}

function split(all: Sums['countries']): { countries: OfCountry[]; others: Tally } {
  const countries: OfCountry[] = [];
  const others = noTally();
  for (const { country, tally } of all) {
    // What was counted without a country, or with a code that is none, can only be one of the others.
    if (isCountry(country) && counted(tally) >= leastOfCountry) countries.push({ country, ...tally });
    else add(others, tally);
  }
  countries.sort((a, b) => counted(b) - counted(a) || (a.country < b.country ? -1 : 1));
  return { countries, others };
}

/** The numbers of a campaign as the public sees them. Both lists add up to the total. */
export function numbersOf({ total, days, countries }: Sums): BothWays {
  const eventful = days.filter(({ tally }) => !isEmpty(tally)).toSorted((a, b) => (a.day < b.day ? -1 : 1));
  const [first, last] = [eventful.at(0)?.day, eventful.at(-1)?.day];
  const step = first === undefined || last === undefined ? 'day' : stepFor(first, last);
  return { total, step, periods: periodsOf(eventful, step), ...split(countries) };
}
