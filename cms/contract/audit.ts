import * as z from 'zod';

/** Everything that is done with the personal data of signers. Closed, so that each has a sentence in the panel. */
export const deeds = [
  // one signature
  'signature-opened',
  'signatures-searched',
  'mail-sent-again',
  'signature-withdrawn',
  'name-corrected',
  // many
  'signatures-invalidated',
  'invalidation-reversed',
  'comments-read',
  'comment-decided',
  'paper-changed',
  'paper-scan-opened',
  'signatures-imported',
  'signatures-exported',
  'export-downloaded',
  'document-made',
  'document-downloaded',
  'document-removed',
  'dials-changed',
] as const;

export const deed = z.enum(deeds);
export type Deed = z.infer<typeof deed>;

/** Why somebody looks at or changes personal data, in their own words: there is no looking without it. */
export const why = z.string().trim().min(3, 'required').max(500, 'too-long');

/** One line of the log. `about` holds numbers and names of things, never personal data of a signer. */
export const auditLine = z.object({
  id: z.number().int(),
  at: z.iso.datetime(),
  actor: z.string(),
  deed,
  campaign: z.object({ documentId: z.string(), title: z.string() }).nullable(),
  signature: z.number().int().nullable(),
  about: z.record(z.string(), z.union([z.string(), z.number()])),
  /** Null when it was sealed with a key that is gone. */
  why: z.string().nullable(),
});
export type AuditLine = z.infer<typeof auditLine>;
