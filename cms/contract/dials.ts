import * as z from 'zod';
import { why } from './audit';
import { locale } from './signature';

/**
 * What a campaign manager turns while signatures come in (issue 6, "Dials"): `GET` and `PUT /signature-desk/dials`. Every
 * change holds within 5 s in every process, without a restart.
 */
const day = z.iso.date();

/** Days are the last on which something holds, in UTC; null: until somebody takes it back. */
const until = day.nullable();

/**
 * From where no signature is taken, in the form `203.0.113.0/24` or `2001:db8:1::/48`. Never narrower: a single address
 * may be a person (GDPR recital 30), and these are kept in the clear for as long as they are blocked.
 */
export const blockedNetwork = z.object({ network: z.string().max(43), until });
/** The domain in ASCII; with `below`, everything below it too. */
export const blockedDomain = z.object({ domain: z.string().max(253), below: z.boolean() });

export const longestBanner = 300;
const bannerText = z
  .string()
  .trim()
  .min(1, 'required')
  .max(longestBanner, 'too-long')
  .regex(/^\P{Cc}*$/u, 'malformed');
export const banner = z.strictObject({
  kind: z.enum(['notice', 'alert']),
  until,
  texts: z.record(locale, bannerText),
});

export const mailsDial = z.enum(['all', 'no-updates', 'none']);
export const moderationDial = z.enum(['before', 'off']);

/** As many as one list holds; all of them are in the memory of every process. */
export const mostBlocked = 2_000;

/** As they are stored; what is missing stands as it came. */
export const dials = z.object({
  networks: z.array(blockedNetwork).max(mostBlocked, 'too-long').default([]),
  domains: z.array(blockedDomain).max(mostBlocked, 'too-long').default([]),
  /** Nothing is collected, in no campaign. */
  paused: z.boolean().default(false),
  /** The `documentId` of each campaign that collects nothing. */
  pausedCampaigns: z.array(z.string()).default([]),
  mails: mailsDial.default('all'),
  banner: banner.nullable().default(null),
  moderation: moderationDial.default('before'),
});
export type Dials = z.infer<typeof dials>;
export type Banner = z.infer<typeof banner>;
export type MailsDial = z.infer<typeof mailsDial>;
export type ModerationDial = z.infer<typeof moderationDial>;

/** Least and most of each limit: those of the schema of `protection`, which the super admin edits too. */
export const limitRanges = {
  networkSignatures: [0, 1_000_000_000],
  networkSeconds: [1, 86_400],
  campaignSignatures: [0, 1_000_000_000],
  campaignSeconds: [1, 86_400],
  addressSignatures: [1, 1_000_000_000],
  addressSeconds: [1, 86_400],
  formLeastSeconds: [0, 60],
  formMostHours: [1, 720],
  unshownWeight: [1, 1_000],
  proofTries: [1, 20_000],
  networkRequests: [1, 1_000_000_000],
} as const;
export type Limit = keyof typeof limitRanges;
export const limitNames = Object.keys(limitRanges) as Limit[];

const limitIn = ([least, most]: readonly [number, number]) =>
  z.number('wrong-type').int('malformed').min(least, 'malformed').max(most, 'malformed').nullable();
/** Null: the default. */
export const limits = z.strictObject(
  Object.fromEntries(limitNames.map((name) => [name, limitIn(limitRanges[name])])) as Record<
    Limit,
    ReturnType<typeof limitIn>
  >,
);
export type Limits = z.infer<typeof limits>;

/** What the page of the dials shows. */
export const dialsPage = z.object({
  dials,
  limits,
  defaults: z.record(z.string(), z.number()),
  /** The languages that a banner can be written in, the default one first. */
  locales: z.array(locale).min(1),
});
export type DialsPage = z.infer<typeof dialsPage>;

const typed = z.string().trim().min(1, 'required').max(254, 'too-long');

/** One turn of one dial, so that two people who turn different ones never undo each other's. */
const turns = z.discriminatedUnion('dial', [
  z.strictObject({ dial: z.literal('limits'), limits }),
  z.strictObject({ dial: z.literal('network-blocked'), network: typed, until }),
  z.strictObject({ dial: z.literal('network-unblocked'), network: typed }),
  z.strictObject({ dial: z.literal('domain-blocked'), domain: typed, below: z.boolean() }),
  z.strictObject({ dial: z.literal('domain-unblocked'), domain: typed }),
  /** `campaign` null: all of them. */
  z.strictObject({ dial: z.literal('collecting'), campaign: z.string().max(64).nullable(), paused: z.boolean() }),
  z.strictObject({ dial: z.literal('mails'), mails: mailsDial }),
  z.strictObject({ dial: z.literal('banner'), banner: banner.nullable() }),
  z.strictObject({ dial: z.literal('moderation'), moderation: moderationDial }),
]);
export type Turn = z.infer<typeof turns>;

/** `PUT /signature-desk/dials` */
export const turnRequest = z.strictObject({ why, turn: turns });
