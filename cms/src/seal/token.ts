import { createHmac, createSecretKey, hash, type KeyObject } from 'node:crypto';

/** What the database keeps of a token: whoever reads it there cannot use it (design §3). */
export const tokenHash = (token: string): Buffer => hash('sha256', token, 'buffer');

export interface Token {
  token: string;
  hash: Buffer;
}

/** Makes the token of a job. */
export type TokenMaker = (job: string) => Token;

/**
 * 128 bits that nobody without the secret can tell from random ones (RFC 2104), as a link carries them
 * (contract/confirmation.ts). Made from the random id of the job, not drawn: a job that is tried again, because the mail
 * server was away or its answer got lost, sends the very same mail, and its link is stored once.
 */
export function tokenMaker(secret: KeyObject): TokenMaker {
  const key = createSecretKey(createHmac('sha256', secret).update('token of a job').digest());
  return (job) => {
    const token = createHmac('sha256', key).update(job).digest().subarray(0, 16).toString('base64url');
    return { token, hash: tokenHash(token) };
  };
}
