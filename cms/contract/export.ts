import * as z from 'zod';
import { why } from './audit';

/**
 * What an export is for decides what is in it (GDPR art. 5(1)(b) and (c)). Closed: there is no export of everything.
 * The consent says that a signature is handed over only as its owner chose (`form.consent`), and the form asks what may be
 * shown of the name: that choice holds for the delivery as it does for the page.
 */
export const purposes = ['delivery', 'press', 'contact'] as const;
export const purpose = z.enum(purposes);
export type Purpose = z.infer<typeof purpose>;

/** The columns of each purpose, in order, called in the file as here. Only of confirmed signatures. */
export const columnsOf = {
  /** Place and affiliation only of who chose to be named in full: who wants to be counted is not to be recognised by them. */
  delivery: [
    'number',
    'name',
    'place',
    'affiliation',
    'country',
    'language',
    'text_language',
    'text_revision',
    'confirmed_on',
  ],
  /** What the page of the campaign shows anyway. */
  press: ['name', 'country', 'confirmed_on'],
  /** Only of those who asked for mail. */
  contact: ['name', 'address', 'language'],
} as const satisfies Record<Purpose, readonly string[]>;
export type Column = (typeof columnsOf)[Purpose][number];

export const formats = ['csv', 'xlsx'] as const;
export const format = z.enum(formats);
export type Format = z.infer<typeof format>;

/** `POST /signature-desk/exports`. */
export const exportOrder = z.strictObject({ campaign: z.string().min(1).max(64), purpose, format, why });
export type ExportOrder = z.infer<typeof exportOrder>;

export const exportStates = ['waiting', 'running', 'ready', 'failed', 'cancelled', 'expired'] as const;
export const exportState = z.enum(exportStates);
export type ExportState = z.infer<typeof exportState>;

/** One export as the desk lists it. */
export const exportView = z.object({
  id: z.uuid(),
  purpose,
  format,
  state: exportState,
  /** Who ordered it; only they may fetch it. */
  actor: z.string(),
  mine: z.boolean(),
  orderedAt: z.iso.datetime(),
  /** Rows of the file; 0 until they are counted. */
  total: z.number().int(),
  done: z.number().int(),
  /** Rows whose sealed part was erased when the time of keeping was over: what only that part held is empty. */
  erased: z.number().int(),
  bytes: z.number().int(),
  expiresAt: z.iso.datetime().nullable(),
});
export type ExportView = z.infer<typeof exportView>;

/**
 * `GET /signature-desk/exports?campaign=&before=`: the newest first, and how many signatures are confirmed; `before` of the
 * next page, null at the end.
 */
export const exportList = z.object({
  confirmed: z.number().int(),
  exports: z.array(exportView),
  before: z.uuid().nullable(),
});
export type ExportList = z.infer<typeof exportList>;

/** `POST /signature-desk/exports/:id/link`: good for some minutes, once, in the browser that asked. */
export const exportLink = z.object({ path: z.string() });
