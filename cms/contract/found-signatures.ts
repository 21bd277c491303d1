import * as z from 'zod';
import { deed, why } from './audit';
import { isCountry } from './country';
import { locale, signatureRequest } from './signature';
import { campaignId, deskCampaign, tag } from './signature-desk';

/** How the signature desk finds signatures, and what it does with one, below `/signature-desk/signatures` (issue 6). */

export const signatureStates = ['waiting', 'confirmed', 'invalid'] as const;
export type SignatureState = (typeof signatureStates)[number];

/** Signatures on a page of the list. */
export const foundOnPage = 50;

/** How much of a name must be given: fewer letters begin the names of half a campaign. */
export const shortestName = 2;

/** From where the list goes on, and in which direction: a moment, or in a list of names a name, and an id within it. */
export const foundPlace = z.strictObject({
  towards: z.enum(['older', 'newer']),
  /** Microseconds since 1970, as PostgreSQL keeps moments. */
  at: z.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER).optional(),
  /** In small letters. */
  name: z.string().max(500).optional(),
  id: z.number().int().nonnegative().max(2_147_483_647),
});
export type FoundPlace = z.infer<typeof foundPlace>;

/** What is not personal, so that looking for it leaves no line in the log. All of it must be so. */
export const signatureFilter = z.strictObject({
  state: z.enum(signatureStates).optional(),
  /** In which it was signed. */
  language: locale.optional(),
  country: z.string().refine(isCountry, { error: 'malformed' }).optional(),
  /** On which it was signed (UTC). */
  day: z.iso.date({ error: 'malformed' }).optional(),
  /** A tag as the list shows it. It is kept for a week. */
  network: tag.optional(),
  /** How a name that is shown begins; capitals or not. */
  name: z.string().normalize('NFC').trim().min(shortestName, 'required').max(120, 'too-long').optional(),
});
export type SignatureFilter = z.infer<typeof signatureFilter>;

/**
 * `POST /list`: a page of signatures, the newest first; with `name` in the order of names. By POST, since what somebody
 * takes for a public name may be one that is not shown, and a name stands in no address.
 */
export const listRequest = signatureFilter.extend({ campaign: campaignId, place: foundPlace.optional() });
export type ListRequest = z.infer<typeof listRequest>;

/** A signature without anything that was typed and is not shown. */
export const foundSignature = z.object({
  id: z.number().int(),
  state: z.enum(signatureStates),
  publicName: z.string().nullable(),
  country: z.string(),
  language: z.string(),
  signedAt: z.iso.datetime(),
  /** The number of the wording that was signed, in its history. */
  revision: z.number().int().nullable(),
  mailsSent: z.number().int(),
  /** Says of two signatures of one campaign and one day whether they came from one network; gone after a week. */
  network: z.string().nullable(),
});
export type FoundSignature = z.infer<typeof foundSignature>;

export const foundList = z.object({
  signatures: z.array(foundSignature).max(foundOnPage),
  /** Where those before and after these are; null where there are none. */
  newer: foundPlace.nullable(),
  older: foundPlace.nullable(),
  /**
   * Not null when the page is not full since no request looks through more than a bounded number of signatures: up to
   * here it has looked (a moment, or in a list of names a name), and goes on at the place in the same direction.
   */
  lookedTo: z.string().nullable(),
});
export type FoundList = z.infer<typeof foundList>;

/** `POST /by-address` answers a list of one or none. Writes a line into the log either way. */
export const addressRequest = z.strictObject({ campaign: campaignId, email: signatureRequest.shape.email, why });
export const foundByAddress = z.array(foundSignature).max(1);

/** `GET /{id}`: the story of a signature. */
export const signatureStory = foundSignature.extend({
  campaign: deskCampaign.nullable(),
  confirmedAt: z.iso.datetime().nullable(),
  remindedAt: z.iso.datetime().nullable(),
  /** Of the mails that an address gets about a campaign at most. */
  mailsLeft: z.number().int(),
  /** Where the history of the campaign has the wording that was signed. */
  signedText: z.object({ number: z.number().int(), locale: z.string(), address: z.string().nullable() }).nullable(),
  /** What was consented to, as it was shown. */
  consent: z.object({ text: z.string(), locale: z.string() }).nullable(),
  /** Where it was collected, in words of the campaign, and on which day if that is known; null when it was here. */
  source: z.string().nullable(),
  collectedOn: z.iso.date().nullable(),
  /** Whether what was typed is still kept. */
  kept: z.boolean(),
  /** What was done with it, the latest first. Why, the log says to whom may read it. */
  deeds: z.array(z.object({ at: z.iso.datetime(), actor: z.string(), deed })),
});
export type SignatureStory = z.infer<typeof signatureStory>;

/** `POST /{id}/open`, `/{id}/send-again`, `/{id}/withdraw` */
export const actRequest = z.strictObject({ why });
/** `POST /{id}/correct-name`: as the form takes a name. */
export const nameRequest = z.strictObject({ why, name: signatureRequest.shape.name });

/** What was typed, as `open` answers it. */
export const typedEntry = z.object({
  name: z.string(),
  address: z.string(),
  place: z.string(),
  affiliation: z.string(),
  comment: z.string(),
});
export type TypedEntry = z.infer<typeof typedEntry>;

/** What the other acts answer. */
export const actDone = z.object({ state: z.enum(['sent', 'withdrawn', 'corrected']) });
