import { createHash } from 'node:crypto';

/** The first 16 hexadecimal digits of the SHA-256 of a text: which wording somebody saw. */
export const fingerprintOf = (text: string): string =>
  createHash('sha256').update(text, 'utf8').digest('hex').slice(0, 16);

/** Of a text in blocks, as it is stored: `jsonb` keeps its keys in one fixed order, so the same text is the same JSON. */
export const fingerprintOfBlocks = (stored: unknown): string => fingerprintOf(JSON.stringify(stored));
