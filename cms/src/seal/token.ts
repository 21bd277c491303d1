import { hash } from 'node:crypto';
import { randomPart } from './random';

/** What the database keeps of a token: whoever reads it there cannot use it (design §3). */
export const tokenHash = (token: string): Buffer => hash('sha256', token, 'buffer');

/** 128 random bits, as a link carries them (contract/confirmation.ts), and what is stored of them. */
export function newToken(): { token: string; hash: Buffer } {
  const token = randomPart(16).toString('base64url');
  return { token, hash: tokenHash(token) };
}
