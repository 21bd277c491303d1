/** A day without a time (`2024-02-13`) as the date that UTC shows as that day. */
export const dateOf = (day: string): Date => new Date(`${day}T00:00:00Z`);

const kept = new Map<string, Intl.DateTimeFormat>();

export function dayIn(locale: string, day: string): string {
  const format = kept.get(locale) ?? new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  kept.set(locale, format);
  return format.format(dateOf(day));
}
