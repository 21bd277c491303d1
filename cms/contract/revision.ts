import * as z from 'zod';

/** What an editor says of a change: what the statement says stays the same, or it says something else. */
export const changeKind = z.enum(['correction', 'substance']);
export type ChangeKind = z.infer<typeof changeKind>;
