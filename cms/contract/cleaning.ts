import * as z from 'zod';
import { why } from './audit';
import { isCountry } from './country';
import { foundSignature } from './found-signatures';
import { locale } from './signature';
import { campaignId, tag } from './signature-desk';

/** How signatures are set aside by conditions, and taken back, below `/signature-desk/cleaning` (issue 6). */

const moment = z.iso.datetime({ error: 'malformed' });

/** Which signatures are meant: all of it must be so. Invalid ones are never meant. */
export const conditions = z
  .strictObject({
    state: z.enum(['waiting', 'confirmed']).optional(),
    /** A tag as the desk shows it. */
    network: tag.optional(),
    /** What follows the @ of an address. */
    domain: z.string().trim().min(3, 'malformed').max(253, 'too-long').optional(),
    /** The same by its mark, as a cluster names it. */
    domainTag: tag.optional(),
    /** Of a name that is shown; `*` stands for anything. */
    name: z.string().normalize('NFC').trim().min(2, 'malformed').max(120, 'too-long').optional(),
    /** When it was signed. */
    from: moment.optional(),
    until: moment.optional(),
    country: z.string().refine(isCountry, { error: 'malformed' }).optional(),
    language: locale.optional(),
  })
  .refine((asked) => Object.values(asked).some((value) => value !== undefined), { error: 'required' });
export type Conditions = z.infer<typeof conditions>;

/** `POST /cleaning`: counts first. Nothing changes before it is started. */
export const countRequest = z.strictObject({ campaign: campaignId, conditions });
/** `POST /cleaning/{id}/start` and `/{id}/reverse`. */
export const cleaningRequest = z.strictObject({ why });

export const cleaningStates = ['counting', 'counted', 'running', 'done', 'cancelled', 'reversing', 'reversed'] as const;
export type CleaningState = (typeof cleaningStates)[number];

/** A run: how far it is and what it found. */
export const cleaning = z.object({
  id: z.number().int(),
  campaign: z.string(),
  conditions,
  actor: z.string(),
  state: z.enum(cleaningStates),
  /** Of what is to be looked through, or of what is to be taken back: 0 to 1. */
  progress: z.number().min(0).max(1),
  waiting: z.number().int(),
  confirmed: z.number().int(),
  /** Signatures from before their domain was marked: a condition about it cannot find them. */
  unmarked: z.number().int(),
  /** Set aside, and of these taken back. */
  done: z.number().int(),
  restored: z.number().int(),
  madeAt: z.iso.datetime(),
  startedAt: z.iso.datetime().nullable(),
  endedAt: z.iso.datetime().nullable(),
  reversedAt: z.iso.datetime().nullable(),
});
export type Cleaning = z.infer<typeof cleaning>;

/** `GET /signature-desk/cleaning?campaign=&before=`: the latest first; `before` of the next page, null at the end. */
export const cleaningList = z.object({ runs: z.array(cleaning), before: z.number().int().nullable() });
export type CleaningList = z.infer<typeof cleaningList>;

/** A run by itself, with some of what it found. */
export const cleaningWithSample = cleaning.extend({ sample: z.array(foundSignature) });
export type CleaningWithSample = z.infer<typeof cleaningWithSample>;

/** So many from one network, or with addresses of one domain, within an hour: far more than is usual. */
export const cluster = z.object({
  id: z.number().int(),
  kind: z.enum(['network', 'domain']),
  tag: z.string(),
  /** What follows the @ in its addresses, where it is about that and they are still kept. */
  domain: z.string().nullable(),
  hour: z.iso.datetime(),
  signatures: z.number().int(),
  usual: z.number().int(),
});
export type Cluster = z.infer<typeof cluster>;
