/** SQL: a moment without a zone, which is one of UTC, as ISO 8601 writes it. So Strapi's tables keep theirs. */
export const isoMoment = (moment: string): string => `to_char(${moment}, 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

/** SQL: the same of a moment with its zone, as our own tables keep theirs. */
export const isoMomentOf = (zoned: string): string => isoMoment(`${zoned} at time zone 'utc'`);
