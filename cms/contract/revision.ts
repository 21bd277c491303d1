import * as z from 'zod';

/** What an editor says of a change: what the statement says stays the same, or it says something else. */
export const changeKind = z.enum(['correction', 'substance']);
export type ChangeKind = z.infer<typeof changeKind>;

/** What changed in a statement and why, as its public history says it. */
export const statementChange = z.strictObject({ kind: changeKind, reason: z.string().trim().min(1).max(500) });
export type StatementChange = z.infer<typeof statementChange>;
