import type { Subject } from '../subject.ts';
import { signatureRate, signRound } from './signature-rounds.ts';

export interface Latency {
  rate: number;
  p50: number;
  p99: number;
  ratio: number;
}

/**
 * How long people wait when half of what the CMS can take comes in, at random moments. Half a minute would be too short:
 * of that, half a second in which a disk stalls once is more than one in a hundred.
 */
export async function latencyAtHalf(subject: Subject, seconds: number): Promise<Latency> {
  await subject.empty();
  const rate = (await signatureRate(subject, 5)) / 2;
  const { p50, p99 } = await signRound(subject, { seconds, rate });
  return { rate, p50, p99, ratio: p99 / p50 };
}
