import type { Draw } from './random';

const day = 86_400_000; // milliseconds
/** Signatures that wait longer are deleted (contract/confirmation.ts), so none is made older than this. */
const longestWait = 13 * day;

export interface Moments {
  signed: Date;
  /** Null for a signature that still waits. */
  confirmed: Date | null;
}

/** Most sign in the first weeks, a third in the last fortnight, hardly anybody at night. */
function signedAt(draw: Draw, opened: number, now: number): number {
  const span = now - opened;
  const back = draw() < 0.3 ? draw() * Math.min(span, 14 * day) : span * (1 - draw() ** 3);
  const midnight = Math.floor((now - back) / day) * day;
  const latest = Math.min(day, now - midnight);
  return midnight + ((draw() + draw()) / 2) * latest;
}

export function momentsFrom(draw: Draw, opened: Date, now: Date): Moments {
  const signed = Math.max(signedAt(draw, opened.getTime(), now.getTime()), opened.getTime());
  const waits = now.getTime() - signed < longestWait && draw() < 0.25;
  const minutes = 1 + 600 * draw() ** 4; // most mails are read within minutes, some the next morning
  const confirmed = Math.min(signed + minutes * 60_000, now.getTime());
  return { signed: new Date(signed), confirmed: waits ? null : new Date(confirmed) };
}
