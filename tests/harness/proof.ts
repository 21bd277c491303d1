import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { challenge as challengeSchema, type Challenge } from '../../cms/contract/proof.ts';

/** The challenge in the details of an answer 428. */
export async function challengeIn(answer: Response): Promise<Challenge> {
  const body = (await answer.json()) as { error: { details: { challenge: unknown } } };
  return challengeSchema.parse(body.error.details.challenge);
}

export const encodeProof = (proof: object): string => Buffer.from(JSON.stringify(proof)).toString('base64');

/** Does the work, as the script of the page does it. */
export async function solved(challenge: Challenge): Promise<string> {
  return encodeProof({ challenge, solution: await solveChallenge({ challenge, deriveKey }) });
}
