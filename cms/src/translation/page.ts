import * as z from 'zod';

/** How many texts a page of the desk holds. */
export const pageLength = 50;

/** Where a text stands among all: its type’s rank, its name, its document, the place of its field. */
const place = z.tuple([z.number().int(), z.string().max(1000), z.string().max(64), z.number().int()]);
export type Place = z.infer<typeof place>;

/** What `meta.next` says, and `after` gives back. */
export const cursorOf = (last: Place): string => Buffer.from(JSON.stringify(last)).toString('base64url');

/** The place that a cursor names, or null when it is none of ours. */
export function placeOf(cursor: string): Place | null {
  try {
    return place.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch {
    return null;
  }
}
