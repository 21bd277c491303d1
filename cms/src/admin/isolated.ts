/**
 * A name inside a sentence of another direction, which must not turn its neighbours around (UAX #9: FSI … PDI). For texts
 * that cannot hold a `<bdi>`.
 */
export const isolated = (name: string): string => `\u2068${name}\u2069`;
