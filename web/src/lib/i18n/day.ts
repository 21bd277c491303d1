import { onceForEach } from './once-for-each.ts';

/** A day without a time (`2024-02-13`) as the date that UTC shows as that day. */
export const dateOf = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** A moment to the minute. Nobody knows where the reader is, so its zone is said: UTC, as in every date of the site. */
const moment: Intl.DateTimeFormatOptions = {
  ...{ year: 'numeric', month: 'long', day: 'numeric', hour: 'numeric', minute: '2-digit' },
  ...{ timeZone: 'UTC', timeZoneName: 'short' },
};

/** `iso`: a moment as ISO 8601 writes it. */
export const momentIn = (locale: string, iso: string): string =>
  new Intl.DateTimeFormat(locale, moment).format(new Date(iso));

const daysIn = onceForEach((locale: string) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }));

export const dayIn = (locale: string, day: string): string => daysIn(locale).format(dateOf(day));
