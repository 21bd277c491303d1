import { costOf, type Cost } from '../processes.ts';
import type { Subject } from '../subject.ts';
import { signRound } from './signature-rounds.ts';

/** Milliseconds of processor for one signature: a figure that holds on a busy machine, where a rate does not. */
export async function costOfSignature(subject: Subject, seconds: number): Promise<Cost> {
  await subject.empty();
  const before = costOf(subject.processes);
  const { answered } = await signRound(subject, { seconds });
  const after = costOf(subject.processes);
  const each = (name: keyof Cost) => ((after[name] - before[name]) * 1_000) / answered;
  return { cms: each('cms'), site: each('site'), database: each('database') };
}
