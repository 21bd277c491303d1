import { createHmac, hash, type KeyObject } from 'node:crypto';
import { createChallenge, randomInt, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { challenge as challengeSchema, solvedChallenge, type Challenge } from '../../contract/proof';

/** What is kept of a proof that was used, so that it is used once. */
export interface SpentProof {
  hash: Buffer;
  expiresAt: Date;
}

export interface Proofs {
  /** A fresh challenge; its solution lies among the second half of so many tries, so that nobody is lucky. */
  challenge: (campaign: string, tries: number) => Promise<Challenge>;
  /** What is to be spent for this proof, or null when it proves nothing for this campaign. Runs beside the event loop. */
  check: (proof: string, campaign: string) => Promise<SpentProof | null>;
}

/** Milliseconds in which a challenge is to be solved and sent: as long as a slow writer needs for the form. */
const lifetime = 600_000;

/**
 * Iterations of PBKDF2 in one try. Few: making a challenge costs us one try (0.3 ms in a thread of its own), and it is
 * made for everybody who touches the form; the work is in the number of tries.
 */
const cost = 1_000;

function solvedIn(text: string) {
  try {
    return solvedChallenge.safeParse(JSON.parse(Buffer.from(text, 'base64').toString('utf8'))).data ?? null;
  } catch {
    return null;
  }
}

/** Keys of their own for what the library signs with, derived from the one secret (RFC 2104). */
const derived = (secret: KeyObject, purpose: string): string =>
  createHmac('sha256', secret).update(purpose).digest('base64url');

export function proofMaker(secret: KeyObject): Proofs {
  const secrets = {
    hmacSignatureSecret: derived(secret, 'proof of work: challenge'),
    hmacKeySignatureSecret: derived(secret, 'proof of work: solution'),
  };
  return {
    async challenge(campaign, tries) {
      const counter = randomInt(tries, Math.ceil(tries / 2));
      const expiresAt = new Date(Date.now() + lifetime);
      const task = { algorithm: 'PBKDF2/SHA-256', cost, counter, deriveKey, expiresAt, data: { campaign } };
      return challengeSchema.parse(await createChallenge({ ...task, ...secrets }));
    },
    async check(proof, campaign) {
      const solved = solvedIn(proof);
      if (solved?.challenge.parameters.data.campaign !== campaign) return null;
      const { challenge, solution } = solved;
      const { counter, derivedKey } = solution;
      const { verified } = await verifySolution({
        challenge,
        solution: { counter, derivedKey },
        deriveKey,
        ...secrets,
      });
      // By the signature of its challenge: the solution could be written in other ways and stay right.
      return verified
        ? {
            hash: hash('sha256', challenge.signature, 'buffer'),
            expiresAt: new Date(challenge.parameters.expiresAt * 1_000),
          }
        : null;
    },
  };
}
