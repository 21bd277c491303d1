import * as z from 'zod';
import { commentReason, commentState } from './comments';
import { displays, locale, slug } from './signature';

/**
 * `GET /api/my-signature`, with the token of a mail in `Authorization: Bearer` (RFC 6750 §2.1), never in the address:
 * everything that is stored of one signature, for who signed (GDPR art. 15 and 20), but what only the protection against
 * abuse compares and nobody can read: the index of the address and the marks of its domain and its network.
 */
export const mySignature = z.object({
  data: z.object({
    /** Null when the campaign is no longer public. */
    campaign: z.object({ slug, title: z.string(), titleLocale: locale }).nullable(),
    state: z.enum(['waiting', 'confirmed', 'invalid']),
    signedAt: z.iso.datetime(),
    confirmedAt: z.iso.datetime().nullable(),
    name: z.string(),
    email: z.string(),
    country: z.string(),
    place: z.string(),
    affiliation: z.string(),
    comment: z.string(),
    /** Whether the comment is published; null when there is none. */
    commentState: commentState.nullable(),
    /** Why it is not. */
    commentReason: commentReason.nullable(),
    display: z.enum(displays),
    /** What the page of the campaign shows of the name. */
    publicName: z.string().nullable(),
    updates: z.boolean(),
    signedIn: locale,
    mailLocale: locale,
    /** The words that were agreed to, and the fingerprint of the statement that was signed. */
    consent: z.object({ text: z.string(), locale }).nullable(),
    revision: z.string(),
    /** Where it was collected, when that was elsewhere (GDPR art. 14(2)(f)). */
    source: z.string().nullable(),
    /** The day on which it was given there, if that is known. */
    collectedOn: z.iso.date().nullable(),
    /** The revision of that fingerprint in the history of the campaign; null when it has none. */
    signedText: z.object({ number: z.number().int(), locale }).nullable(),
    mailsSent: z.number().int(),
    /** When one of those mails reminded of confirming. */
    remindedAt: z.iso.datetime().nullable(),
    /** How many codes were typed to confirm it. */
    codeTries: z.number().int(),
  }),
});
export type MySignature = z.infer<typeof mySignature>['data'];

/** `PATCH /api/my-signature`: what is left out stays. The answer is the one of GET. */
export const mySignatureChange = z.strictObject({
  display: z.enum(displays, { error: 'malformed' }).optional(),
  updates: z.boolean({ error: 'wrong-type' }).optional(),
  mailLocale: locale.optional(),
});
export type MySignatureChange = z.infer<typeof mySignatureChange>;

/** `DELETE /api/my-signature`: everything is erased; afterwards nobody knows the token. */
export const withdrawn = z.object({ data: z.object({ state: z.literal('withdrawn') }) });
