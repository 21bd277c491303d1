import type { Conditions } from '../../../../../contract/cleaning';

/** What is typed into the form: moments as a field of a browser has them, in UTC and without its letter. */
export type TypedConditions = Partial<Record<keyof Conditions, string>>;

const isMoment = (field: string): boolean => field === 'from' || field === 'until';
/** What stands behind the minutes, of which a moment has no need (ISO 8601). */
const seconds = /(?<=T\d\d:\d\d)(:\d\d(\.\d+)?)?Z$/;

export const typedFrom = (asked: Conditions | undefined): TypedConditions =>
  Object.fromEntries(
    Object.entries(asked ?? {}).map(([field, value]) => [field, isMoment(field) ? value.replace(seconds, '') : value]),
  );

/** What is left empty is no condition. */
export const conditionsFrom = (typed: TypedConditions): Record<string, string> =>
  Object.fromEntries(
    Object.entries(typed)
      .filter(([, value]) => value.trim() !== '')
      .map(([field, value]) => [field, isMoment(field) ? `${value}:00Z` : value]),
  );
