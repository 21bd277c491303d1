import * as z from 'zod';
import { why } from './audit';
import { isCountry } from './country';
import { errorCode } from './error-code';
import { wellFormed } from './judged';
import { displays, locale } from './signature';

/**
 * Signatures collected elsewhere, as a CSV (issue 6, "Paper"): uploaded, mapped, checked, and then stored as waiting, each
 * with an invitation by mail to confirm it. Below `/signature-desk`.
 */

/** Bytes and rows of a file at most. */
export const largestImport = 20 * 1024 * 1024;
export const mostRows = 100_000;
export const mostColumns = 100;
/** Characters of one row at most: every field of a signature at its longest is a tenth of it. */
export const longestRow = 32_768;

/** What a column can be. A field that no column is stays empty, or is the same for all. */
export const importFields = [
  'name',
  'email',
  'country',
  'place',
  'affiliation',
  'comment',
  'language',
  'display',
  'date',
] as const;
export const importField = z.enum(importFields);
export type ImportField = z.infer<typeof importField>;

/** By field the place of its column, counted from 0. */
export const mapping = z.partialRecord(
  importField,
  z
    .number()
    .int()
    .min(0)
    .max(mostColumns - 1),
);
export type Mapping = z.infer<typeof mapping>;

const aboutAll = (max: number, lines: 'one line' | 'lines') =>
  z.string({ error: 'wrong-type' }).normalize('NFC').trim().min(3, 'required').check(wellFormed(max, lines));

export const importSettings = z.strictObject({
  mapping: mapping.refine(({ name, email }) => name !== undefined && email !== undefined, { error: 'required' }),
  /** Of rows that say none. */
  country: z.string().refine(isCountry, { error: 'malformed' }).nullable(),
  language: locale,
  display: z.enum(displays),
  /** Where they were collected, such as “Street stall, 3 May”: the invitation says it. Nothing personal. */
  source: aboutAll(120, 'one line'),
  /** The words that people agreed to when they signed (GDPR art. 7(1)), in the language above. */
  consent: aboutAll(4_000, 'lines'),
});
export type ImportSettings = z.infer<typeof importSettings>;

/** `POST /imports/{id}/check` and `POST /imports/{id}/start` */
export const importCheck = z.strictObject({ settings: importSettings, why });
export const importStart = z.strictObject({ why });

/** `POST /campaigns/{campaign}/imports`, with the file as its body: what is in it, and what its columns seem to be. */
export const uploadedImport = z.object({
  id: z.number().int(),
  rows: z.number().int(),
  columns: z.array(z.string()),
  sample: z.array(z.array(z.string())),
  mapping,
});
export type UploadedImport = z.infer<typeof uploadedImport>;

/** Rows that are named one by one, of each import; of more than these only the number is told. */
export const mostFound = 200;

/** Why a row is not imported. Rows are counted as a spreadsheet does, where the first one is the heading. */
export const foundRow = z.object({
  row: z.number().int(),
  /** `known`: the address has signed this campaign; `repeated`: it stands further up in the file. */
  kind: z.enum(['refused', 'known', 'repeated']),
  field: z.string().optional(),
  code: errorCode.optional(),
});
export type FoundRow = z.infer<typeof foundRow>;

export const importState = z.enum(['uploaded', 'checking', 'checked', 'running', 'done', 'failed']);
export type ImportState = z.infer<typeof importState>;

/** `GET /campaigns/{campaign}/imports` lists them, the newest first; `GET /imports/{id}` */
export const signatureImport = z.object({
  id: z.number().int(),
  state: importState,
  madeAt: z.iso.datetime(),
  madeBy: z.string(),
  source: z.string().nullable(),
  rows: z.number().int(),
  /** Rows that were looked at, or stored, so far. */
  passed: z.number().int(),
  /** Those that are invited. */
  fresh: z.number().int(),
  known: z.number().int(),
  repeated: z.number().int(),
  refused: z.number().int(),
  found: z.array(foundRow),
});
export type SignatureImport = z.infer<typeof signatureImport>;

/** `GET …/imports?before=`: the newest first; `before` of the next page, null at the end. */
export const importList = z.object({ imports: z.array(signatureImport), before: z.number().int().nullable() });
export type ImportList = z.infer<typeof importList>;
