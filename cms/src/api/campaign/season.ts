/** Where a campaign stands in time: only an `open` one takes signatures. */
export type Season = 'not-open-yet' | 'open' | 'closed' | 'won';

/** Days are written `YYYY-MM-DD`, so that they compare as texts. */
export interface Dates {
  state: 'open' | 'closed' | 'won';
  opensOn: string | null;
  closesOn: string | null;
  /** The day on which the hub saw it closed or won by its editor (closings.ts); null while that is not noted. */
  endedOn?: string | null;
}

/** The day of this moment in UTC: one midnight for the whole world, so every server refuses at the same second. */
export const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);

/** A campaign is still open on the day it closes. What an editor says (`state`) weighs more than the dates. */
export function season({ state, opensOn, closesOn }: Dates, today: string): Season {
  if (state !== 'open') return state;
  if (closesOn !== null && today > closesOn) return 'closed';
  if (opensOn !== null && today < opensOn) return 'not-open-yet';
  return 'open';
}

/** The moment (ISO 8601) from which a campaign takes no signatures, or undefined when nobody wrote the day down. */
export function closedSince({ state, closesOn, endedOn = null }: Dates, today: string): string | undefined {
  const early = closesOn === null || today <= closesOn || (endedOn !== null && endedOn < closesOn);
  const byEditor = state !== 'open' && endedOn !== null && early;
  if (byEditor) return `${endedOn}T00:00:00.000Z`;
  if (closesOn === null || today <= closesOn) return undefined;
  const midnight = new Date(`${closesOn}T00:00:00.000Z`);
  midnight.setUTCDate(midnight.getUTCDate() + 1);
  return midnight.toISOString();
}
