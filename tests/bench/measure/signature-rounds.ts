import { load, rateOf } from '../loader.ts';
import { solveProofs } from '../proofs.ts';
import { signaturesPlan, type Subject } from '../subject.ts';
import type { HttpPlan, Result } from '../load/plan.ts';

/** More signatures a second than any machine of these days gives one process. */
const mostASecond = 8_000;

/** One round of signatures with every duty on: every tenth brings a proof of work. */
export async function signRound(subject: Subject, own: Partial<HttpPlan> & { seconds: number }): Promise<Result> {
  const expected = own.most ?? (own.rate ? own.rate * 1.2 : mostASecond) * own.seconds;
  const proofs = await solveProofs(subject.hub.data, Math.ceil(expected / 10));
  return load(signaturesPlan(subject, { proofs, ...own }));
}

export const signatureRate = async (subject: Subject, seconds: number): Promise<number> =>
  rateOf(await signRound(subject, { seconds }), 202);
