import type { Figures } from '../../contract/home';
import { dayOf } from '../api/campaign/season';

/** As many days as the plot shows. */
const shownDays = 14;

/** Signatures of a day, as the counters have them. */
export interface DayRow {
  day: string;
  confirmed: number;
  waiting: number;
}

/** The last days, the earliest first: `YYYY-MM-DD`, in UTC. */
export function lastDays(now: Date): string[] {
  const back = (days: number) => dayOf(new Date(now.getTime() - days * 86_400_000));
  return Array.from({ length: shownDays }, (_, place) => back(shownDays - 1 - place));
}

/** The figures of the home page: a day that nobody signed on has no counter, and is shown as none. */
export function figuresOf(rows: readonly DayRow[], confirmed: number, now: Date): Figures {
  const of = new Map(rows.map((row) => [row.day, row]));
  const today = of.get(dayOf(now));
  return {
    today: { confirmed: today?.confirmed ?? 0, waiting: today?.waiting ?? 0 },
    confirmed,
    days: lastDays(now).map((day) => ({ day, confirmed: of.get(day)?.confirmed ?? 0 })),
  };
}
