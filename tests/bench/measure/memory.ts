import { memoryOf } from '../processes.ts';
import { median } from '../rounds.ts';
import type { Subject } from '../subject.ts';
import { signRound } from './signature-rounds.ts';

export interface Memory {
  signatures: number;
  /** Resident memory of the CMS in MiB after each of the parts. */
  samples: number[];
  growth: number;
}

const parts = 20;

/** Many signatures in parts; the first fifth is left out, since a process that was just started still fills its heap. */
export async function memoryOver(subject: Subject, signatures: number): Promise<Memory> {
  await subject.empty();
  const samples: number[] = [];
  for (let part = 0; part < parts; part += 1) {
    await signRound(subject, { seconds: 600, most: signatures / parts });
    samples.push(memoryOf(subject.processes.cms));
  }
  const early = median(samples.slice(parts / 5, (2 * parts) / 5));
  return { signatures, samples, growth: median(samples.slice((-1 * parts) / 5)) - early };
}
