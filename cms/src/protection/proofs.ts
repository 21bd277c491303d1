import { createHmac, createSecretKey, hash, timingSafeEqual, type KeyObject } from 'node:crypto';
import { createChallenge, randomInt } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import {
  challenge as challengeSchema,
  solvedChallenge,
  type Challenge,
  type SolvedChallenge,
} from '../../contract/proof';

/** What is kept of a proof that was used, so that it is used once. */
export interface SpentProof {
  hash: Buffer;
  expiresAt: Date;
}

export interface Proofs {
  /** A fresh challenge; its solution lies among the second half of so many tries, so that nobody is lucky. */
  challenge: (campaign: string, tries: number) => Promise<Challenge>;
  /** What is to be spent for this proof, or null when it proves nothing for this campaign. */
  check: (proof: string, campaign: string) => SpentProof | null;
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

/** Whether the hexadecimal text is the HMAC of this under the key, in constant time. */
function isSignedBy(key: KeyObject, signature: string, signed: string | Buffer): boolean {
  return timingSafeEqual(Buffer.from(signature, 'hex'), createHmac('sha256', key).update(signed).digest());
}

/**
 * What `verifySolution` of altcha-lib answers for a challenge that carries the signature of its key, told at once: the
 * library imports its keys anew for each proof and goes through threads, fifty times the work (0.3 ms, a tenth of what the
 * hub does for ten signatures). A test holds the two together.
 */
function isSolved(
  { challenge, solution }: SolvedChallenge,
  keys: Record<'challenge' | 'solution', KeyObject>,
): boolean {
  const { parameters, signature } = challenge;
  if (parameters.expiresAt < Date.now() / 1_000) return false;
  // As the schema puts them, the parameters stand in the order of the alphabet, and so they were signed.
  if (!isSignedBy(keys.challenge, signature, JSON.stringify(parameters))) return false;
  return isSignedBy(keys.solution, parameters.keySignature, Buffer.from(solution.derivedKey, 'hex'));
}

/** What the library signs a challenge and its solution with. */
export const proofSecrets = (secret: KeyObject) => ({
  hmacSignatureSecret: derived(secret, 'proof of work: challenge'),
  hmacKeySignatureSecret: derived(secret, 'proof of work: solution'),
});

export function proofMaker(secret: KeyObject): Proofs {
  const secrets = proofSecrets(secret);
  const keyOf = (text: string): KeyObject => createSecretKey(Buffer.from(text, 'utf8'));
  const keys = { challenge: keyOf(secrets.hmacSignatureSecret), solution: keyOf(secrets.hmacKeySignatureSecret) };
  return {
    async challenge(campaign, tries) {
      const counter = randomInt(tries, Math.ceil(tries / 2));
      const expiresAt = new Date(Date.now() + lifetime);
      const task = { algorithm: 'PBKDF2/SHA-256', cost, counter, deriveKey, expiresAt, data: { campaign } };
      return challengeSchema.parse(await createChallenge({ ...task, ...secrets }));
    },
    check(proof, campaign) {
      const solved = solvedIn(proof);
      if (solved?.challenge.parameters.data.campaign !== campaign || !isSolved(solved, keys)) return null;
      const { parameters, signature } = solved.challenge;
      // By the signature of its challenge: the solution could be written in other ways and stay right.
      return { hash: hash('sha256', signature, 'buffer'), expiresAt: new Date(parameters.expiresAt * 1_000) };
    },
  };
}
