import * as z from 'zod';
import { why } from './audit';

/** A document for the addressee is ordered in one of the languages of the hub. */
export const documentOrder = z.strictObject({ locale: z.string().min(2).max(35), why });

/** What is asked with a download and a removal. */
export const documentReason = z.strictObject({ why });

export const documentState = z.enum(['waiting', 'reading', 'setting', 'ready', 'failed']);
export type DocumentState = z.infer<typeof documentState>;

const count = z.number().int().nonnegative();

/** A document that was ordered. What is null is not known before it is ready. */
export const deliveryDocument = z.object({
  id: z.number().int(),
  locale: z.string(),
  state: documentState,
  orderedAt: z.iso.datetime(),
  orderedBy: z.string(),
  /** The moment whose data it holds. */
  asOf: z.iso.datetime().nullable(),
  /** Names that may be shown, those included that no font could draw. */
  names: count.nullable(),
  unprintable: count.nullable(),
  /** Confirmed signatures whose name is not to be shown. */
  hidden: count.nullable(),
  confirmed: count.nullable(),
  /** Bytes. */
  size: count.nullable(),
  /** Of the file, in hexadecimal digits. */
  sha256: z.string().nullable(),
  /** The versions of what set it: with others the same data may make another file. */
  madeWith: z.string().nullable(),
});
export type DeliveryDocument = z.infer<typeof deliveryDocument>;

/**
 * `GET …/documents?before=`: the documents of a campaign, the newest first, and what another could be ordered in; `before` of
 * the next page, null at the end.
 */
export const deliveryDocuments = z.object({
  locales: z.array(z.object({ code: z.string(), name: z.string() })),
  /** Confirmed signatures with a name to show, now. */
  shown: count,
  documents: z.array(deliveryDocument),
  before: z.number().int().nullable(),
});
export type DeliveryDocuments = z.infer<typeof deliveryDocuments>;
