import { signInToAdmin } from '../../harness/editor.ts';
import type { Subject } from '../subject.ts';
import { deskReads, type DeskRead } from './desk-reads.ts';

/** Milliseconds of one kind of request. */
interface Times {
  best: number;
  p95: number;
}
export type DeskTimes = Record<string, Times>;

async function ask({ hub }: Subject, token: string, { name, method, path, body }: DeskRead): Promise<number> {
  const began = performance.now();
  const answer = await fetch(`${hub.cms}/signature-desk${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  await answer.arrayBuffer();
  if (answer.status !== 200) throw new Error(`The desk answered "${name}" with ${String(answer.status)}.`);
  return performance.now() - began;
}

const p95 = (times: readonly number[]): number =>
  [...times].sort((one, other) => one - other)[Math.ceil(times.length * 0.95) - 1] ?? NaN;

/** Each request so often, one after the other in turn, as one person works at the desk. */
export async function deskTimes(subject: Subject, rounds: number): Promise<DeskTimes> {
  const token = await signInToAdmin(subject.hub);
  const reads = await deskReads(subject);
  const times = new Map(reads.map(({ name }) => [name, [] as number[]]));
  for (let round = -5; round < rounds; round += 1)
    for (const read of reads) {
      const time = await ask(subject, token, read);
      if (round >= 0) times.get(read.name)?.push(time); // the first ones compile what is hot
    }
  return Object.fromEntries([...times].map(([name, each]) => [name, { best: Math.min(...each), p95: p95(each) }]));
}

export interface DeskAtMany {
  few: DeskTimes;
  many: DeskTimes;
  /**
   * The highest of the ratios, and of which request: of the shortest times, since both sides cannot take turns and what
   * else the machine does only ever adds.
   */
  ratio: number;
  slowest: string;
  /** The highest with many signatures. */
  p95: number;
}

export function compareDesk(few: DeskTimes, many: DeskTimes): DeskAtMany {
  const ratios = Object.entries(many).map(([name, times]) => ({
    name,
    ratio: times.best / (few[name]?.best ?? NaN),
  }));
  const [worst] = ratios.sort((one, other) => other.ratio - one.ratio);
  return {
    ...{ few, many, ratio: worst?.ratio ?? NaN, slowest: worst?.name ?? '' },
    p95: Math.max(...Object.values(many).map((times) => times.p95)),
  };
}
