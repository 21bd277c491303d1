import type { FoundPlace } from '../../../../contract/found-signatures';

/** What the counters of a campaign say of one day. */
export interface CountedDay {
  /** `YYYY-MM-DD`, UTC */
  day: string;
  /** Signatures of that day. */
  size: number;
  /** How many of them may be meant. */
  matching: number;
}

/** A stretch of time, in microseconds since 1970; `until` is no part of it. */
export interface Stretch {
  from: number;
  until: number;
}

export interface Stretches {
  stretches: Stretch[];
  /** Where to go on after these, or null when there is nothing more. */
  goOn: number | null;
}

export const microsecondsOfDay = 86_400_000_000;
const startOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) * 1_000;

export type From = Omit<FoundPlace, 'name'>;

export interface Measure {
  /** Signatures that one request looks through. */
  most: number;
  /** Enough to fill a page; Infinity where `matching` says too much. */
  enough: number;
  /** How many days were asked for: if as many came, there may be more. */
  daysAsked: number;
  /** The end of the day that is not over yet, in microseconds: nobody has signed after it. */
  now: number;
}

/** What is left of a day from a place on. */
function leftOf(day: string, { towards, at, id }: From): Stretch {
  const from = startOf(day);
  const until = from + microsecondsOfDay;
  if (at === undefined) return { from, until };
  // The moment of a signature stays in: others may have signed in the same microsecond. No signature has the number 0.
  return towards === 'older'
    ? { from, until: Math.min(until, id === 0 ? at : at + 1) }
    : { from: Math.max(from, at), until };
}

/** The first part of a stretch, in the direction of the list. */
const cut = ({ from, until }: Stretch, length: number, towards: FoundPlace['towards']): Stretch =>
  towards === 'older'
    ? { from: Math.max(from, until - length), until }
    : { from, until: Math.min(until, from + length) };

/**
 * Through which stretches of time one request looks: however many signatures there are, through about `most` of them.
 * Days on which the counters know of none that is meant are left out; a day with too many is cut into parts. `days` are
 * in the order of the list, beginning with that of the place.
 */
export function stretchesOf(
  days: readonly CountedDay[],
  place: From,
  { most, enough, daysAsked, now }: Measure,
): Stretches {
  const { towards } = place;
  const stretches: Stretch[] = [];
  const end = ({ from, until }: Stretch): number => (towards === 'older' ? from : until);
  let looked = 0;
  let expected = 0;
  for (const { day, size, matching } of days) {
    if (matching <= 0) continue;
    const whole = leftOf(day, place);
    const left = { from: whole.from, until: Math.min(whole.until, now) };
    if (left.from >= left.until) continue;
    const past = Math.max(1, Math.min(microsecondsOfDay, now - startOf(day)));
    const within = (size * (left.until - left.from)) / past;
    const room = most - looked;
    const part = within > room ? cut(left, Math.ceil(((left.until - left.from) * room) / within), towards) : left;
    stretches.push(part);
    looked += Math.min(within, room);
    expected += matching;
    if (part.from !== left.from || part.until !== left.until || looked >= most || expected >= enough)
      return { stretches, goOn: end(part) };
  }
  const last = days.at(-1);
  const more = days.length >= daysAsked && last !== undefined;
  return { stretches, goOn: more ? end(leftOf(last.day, { towards, id: 0 })) : null };
}
