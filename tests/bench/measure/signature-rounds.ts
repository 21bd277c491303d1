import type { HttpPlan, Result } from '../load/plan.ts';
import { load, rateOf } from '../loader.ts';
import { solveProofs } from '../proofs.ts';
import { signaturesPlan, type Subject } from '../subject.ts';

/** Signatures a second of the fastest round so far: to solve many more proofs than are sent would take the time of rounds. */
let fastest = 1_000;

/** One round of signatures with every duty on: every tenth brings a proof of work. */
export async function signRound(subject: Subject, own: Partial<HttpPlan> & { seconds: number }): Promise<Result> {
  const expected = own.most ?? 1.3 * (own.rate ?? fastest) * own.seconds;
  const proofs = await solveProofs(subject.hub.data, Math.ceil(expected / 10));
  const result = await load(signaturesPlan(subject, { proofs, ...own }));
  fastest = Math.max(fastest, result.answered / result.seconds);
  return result;
}

export const signatureRate = async (subject: Subject, seconds: number): Promise<number> =>
  rateOf(await signRound(subject, { seconds }), 202);
