import * as z from 'zod';
import { campaignHead } from './pages';

/**
 * What became of the signatures of a campaign, as its counters say it (issue 6: “Numbers”). Each entry of the form is in
 * exactly one of these. Whoever is counted may withdraw, and then is `withdrawn` and no longer `confirmed`; the day and the country
 * stay those of the signature.
 */
export const kinds = ['confirmed', 'paper', 'waiting', 'withdrawn', 'unconfirmed', 'invalidated'] as const;
export type Kind = (typeof kinds)[number];

const number = z.number().int();

export const tally = z.object({
  confirmed: number.describe('Signed online and confirmed by mail. The number that the campaign counts.'),
  paper: number.describe('Collected on paper and entered by the campaign; in no other number.'),
  waiting: number.describe(
    'Entries of the form that no mail has confirmed yet; not counted. An address that is entered again counts here again: ' +
      'this number does not tell who has signed.',
  ),
  withdrawn: number.describe('Taken back by whoever had signed; not counted any more.'),
  unconfirmed: number.describe('Entries that nobody confirmed within 14 days; deleted, never counted.'),
  invalidated: number.describe('Set aside by the campaign as not genuine; not counted any more.'),
});
export type Tally = z.infer<typeof tally>;

/**
 * From so many counted signatures (confirmed or on paper) on, a country has a row of its own; below, it is one of the
 * others. Where three people of a country signed, who knows one of them would learn of the other two (GDPR art. 9: a
 * political opinion). Days have no such limit: a day says nothing of where or who. Day and country are never crossed.
 */
export const leastOfCountry = 5;

/** A longer list of days is told by weeks, and of weeks by months: nobody reads a thousand rows. */
export const mostPeriods = 120;

export const steps = ['day', 'week', 'month'] as const;
export type Step = (typeof steps)[number];

const period = tally.extend({
  from: z.iso.date().describe('The first day of the period, in UTC; a week begins on Monday (ISO 8601).'),
});
export type Period = z.infer<typeof period>;

const ofCountry = tally.extend({
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .describe('ISO 3166-1 alpha-2, as signers say themselves; nobody checks it.'),
});
export type OfCountry = z.infer<typeof ofCountry>;

const bothWays = z.object({
  total: tally,
  step: z.enum(steps).describe(`How long a period is: a day, or longer when there would be more than ${mostPeriods}.`),
  periods: z
    .array(period)
    .describe('By the day of signing, without gaps, the earliest first. Their sum is the total. Empty without any.'),
  countries: z
    .array(ofCountry)
    .describe(`Countries with at least ${leastOfCountry} counted signatures, most counted first.`),
  others: tally.describe('All other countries together, and what came without one. With the countries, the total.'),
});

/** What `numbersOf` makes of the counters. */
export type BothWays = z.infer<typeof bothWays>;

const goal = number.nullable().describe('What the campaign aims at; null when nothing is set.');

/** `GET /api/campaigns/{slug}/numbers?locale=`: what the page shows. */
export const numbersPage = z.object({ data: bothWays.extend({ campaign: campaignHead, goal }) });
export type NumbersPage = z.infer<typeof numbersPage>['data'];

/** `/{lang}/{campaign}/numbers.json`: the same for programs. */
export const publicNumbers = bothWays.extend({
  campaign: z.object({
    slug: campaignHead.shape.slug,
    title: z.string(),
    locale: z
      .string()
      .describe('The language that the title is in; another than asked for when there is no translation.'),
  }),
  goal,
});
export type PublicNumbers = z.infer<typeof publicNumbers>;
