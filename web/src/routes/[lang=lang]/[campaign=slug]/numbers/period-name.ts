import type { Step } from 'cms/contract/numbers';
import { dateOf } from '#lib/i18n/day.ts';
import { onceForEach } from '#lib/i18n/once-for-each.ts';

const days = onceForEach((locale: string) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }));
const months = onceForEach(
  (locale: string) => new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' }),
);

/** How a language calls a period that begins on this day; a week goes by its first day. */
export const periodName = (locale: string, step: Step, from: string): string =>
  (step === 'month' ? months : days)(locale).format(dateOf(from));
