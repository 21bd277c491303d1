import * as z from 'zod';
import { campaignHead } from './pages';

/** A place in the list and a direction from there, sealed by the CMS: 16 bytes in the letters of an address. */
export const listPlace = z.string().regex(/^[A-Za-z0-9_-]{22}$/, { error: 'malformed' });

/** As many names as fit into a page of 12 kB in any script. */
export const namesOnPage = 100;

/**
 * `GET /api/campaigns/{slug}/signatures?locale=&after=`: the names of those who confirmed and chose to be shown, the
 * latest confirmed first. Without `after` the newest; with one that was not given out by an answer: `not-found`.
 */
export const signatureList = z.object({
  data: z.object({
    campaign: campaignHead,
    names: z.array(z.object({ name: z.string(), country: z.string() })).max(namesOnPage),
    /** Where the names before and after these are; null where there are none. */
    newer: listPlace.nullable(),
    older: listPlace.nullable(),
    /** How many confirmed and are not shown, in the whole list. */
    hidden: z.number().int(),
  }),
});
export type SignatureList = z.infer<typeof signatureList>['data'];
