import { season, type Dates } from '../api/campaign/season';

/** A campaign and for how long it keeps what its supporters typed. */
export interface Kept {
  campaign: string;
  slug: string;
  dates: Dates;
  /** Null: for ever, until an editor says otherwise. */
  retentionDays: number | null;
  /** The day on which it was first seen to be closed. */
  seenClosedOn: string | null;
}

/**
 * The day on which a campaign was closed, or null while it is not: the day it was to close, unless an editor closed it
 * before. Days are written `YYYY-MM-DD`.
 */
export function closedOn({ dates, seenClosedOn }: Kept, today: string): string | null {
  const current = season(dates, today);
  if (current === 'open' || current === 'not-open-yet') return null;
  const planned = dates.closesOn !== null && dates.closesOn < today ? dates.closesOn : today;
  return seenClosedOn !== null && seenClosedOn < planned ? seenClosedOn : planned;
}

/** The last day on which the data are kept, or null when no end is set. */
export function keptUntil(kept: Kept, today: string): string | null {
  const closed = closedOn(kept, today);
  if (closed === null || kept.retentionDays === null) return null;
  const last = new Date(`${closed}T00:00:00.000Z`);
  last.setUTCDate(last.getUTCDate() + kept.retentionDays);
  return last.toISOString().slice(0, 10);
}

export function isOver(kept: Kept, today: string): boolean {
  const last = keptUntil(kept, today);
  return last !== null && today > last;
}
