import * as z from 'zod';
import { why } from './audit';
import { isCountry } from './country';
import { wellFormed } from './judged';
import { locale } from './signature';

/**
 * Signatures collected on paper, below `/signature-desk` (issue 6, "Paper"). They are a number with the sheets it comes
 * from, never names: who signed on paper is known to the sheet alone.
 */

/** Entries on a page of the list. */
export const entriesOnPage = 50;

/** Bytes of a scan at most, and of what kinds it may be: checked by its first bytes, whatever it calls itself. */
export const largestScan = 10 * 1024 * 1024;
export const scanTypes = ['application/pdf', 'image/png', 'image/jpeg'] as const;
export type ScanType = (typeof scanTypes)[number];

export const longestPlace = 100;
export const longestNote = 500;

function about(max: number, lines: 'one line' | 'lines') {
  return z.string({ error: 'wrong-type' }).normalize('NFC').trim().check(wellFormed(max, lines));
}

const today = (): string => new Date().toISOString().slice(0, 10);

/** What somebody enters of a sheet, or of a pile of them. Empty or null: not known. */
const entered = {
  number: z.number('wrong-type').int('malformed').min(1, 'malformed').max(1_000_000, 'malformed'),
  /** On which they were collected (UTC); not in the future, since no page counts what is to come. */
  day: z.iso
    .date({ error: 'malformed' })
    .refine((day) => day <= today() && day >= '1900-01-01', { error: 'malformed' }),
  place: about(longestPlace, 'one line'),
  note: about(longestNote, 'lines'),
  /** The `documentId` of an organisation of the campaign. */
  organisation: z.string().min(1).max(64).nullable(),
  country: z.string().refine(isCountry, { error: 'malformed' }).nullable(),
  language: locale.nullable(),
  /** The id that an uploaded scan was answered with. */
  scan: z.uuid({ error: 'malformed' }).nullable(),
};

/** `POST /campaigns/{campaign}/paper`, and `PUT /paper/{id}` with all of it as it is to be. */
export const paperRequest = z.strictObject({ ...entered, why });
export type PaperRequest = z.infer<typeof paperRequest>;

/** `POST /paper/{id}/removal`, `/paper/{id}/restoring` and `/paper/{id}/scan` */
export const paperReason = z.strictObject({ why });

export const paperEntry = z.object({
  id: z.number().int(),
  number: z.number().int(),
  day: z.iso.date(),
  place: z.string(),
  note: z.string(),
  organisation: z.object({ documentId: z.string(), name: z.string() }).nullable(),
  country: z.string().nullable(),
  language: z.string().nullable(),
  scan: z.object({ id: z.uuid(), type: z.enum(scanTypes), size: z.number().int() }).nullable(),
  enteredAt: z.iso.datetime(),
  enteredBy: z.string(),
  /** Not null: it no longer counts, and can be put back. */
  removedAt: z.iso.datetime().nullable(),
});
export type PaperEntry = z.infer<typeof paperEntry>;

/** `GET /campaigns/{campaign}/paper?before=`: the newest first. */
export const paperList = z.object({
  /** Signatures on paper that count, in all. */
  total: z.number().int(),
  entries: z.array(paperEntry).max(entriesOnPage),
  /** For the next request; null when these are the last. */
  before: z.number().int().nullable(),
  organisations: z.array(z.object({ documentId: z.string(), name: z.string() })),
  /** The public languages, with the address of the sheet in each; null when the campaign is not published. */
  languages: z.array(z.object({ code: z.string(), name: z.string(), sheet: z.url().nullable() })),
});
export type PaperList = z.infer<typeof paperList>;

/** `POST /campaigns/{campaign}/paper-scans` answers what an entry names as its scan. */
export const uploadedScan = z.object({ id: z.uuid(), type: z.enum(scanTypes), size: z.number().int() });
export type UploadedScan = z.infer<typeof uploadedScan>;
