import type { Figures } from '../../contract/home';
import { dayOf } from '../api/campaign/season';

/** As many days as the plot shows. */
const shownDays = 14;

/** Confirmed signatures of a day, as the counters have them. */
export interface DayRow {
  day: string;
  confirmed: number;
}

/** The last days, the earliest first: `YYYY-MM-DD`, in UTC. */
export function lastDays(now: Date): string[] {
  const back = (days: number) => dayOf(new Date(now.getTime() - days * 86_400_000));
  return Array.from({ length: shownDays }, (_, place) => back(shownDays - 1 - place));
}

/** The days of the plot: one that nobody signed on has no counter, and is shown as none. */
export function daysOf(rows: readonly DayRow[], now: Date): Figures['days'] {
  const of = new Map(rows.map(({ day, confirmed }) => [day, confirmed]));
  return lastDays(now).map((day) => ({ day, confirmed: of.get(day) ?? 0 }));
}
