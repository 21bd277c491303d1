import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { median } from '../rounds.ts';
import type { Subject } from '../subject.ts';
import { signatureRate } from './signature-rounds.ts';

const root = join(import.meta.dirname, '..', '..', '..');

export interface Filled {
  empty: number;
  full: number;
  /** Signatures stored when the second side was measured, and seconds it took to put them there. */
  stored: number;
  seconds: number;
  ratio: number;
}

function fill({ hub }: Subject, count: number): Promise<void> {
  const options = { cwd: root, env: { ...process.env, ...hub.environment }, stdio: 'inherit' } as const;
  const filling = spawn(process.execPath, ['run/demo-signatures.ts', String(count)], options);
  return new Promise((resolve, reject) => {
    filling.once('close', (code) => (code === 0 ? resolve() : reject(new Error('The table could not be filled.'))));
  });
}

async function medianRate(subject: Subject, rounds: number, seconds: number): Promise<number> {
  const rates: number[] = [];
  for (let round = 0; round < rounds; round += 1) rates.push(await signatureRate(subject, seconds));
  return median(rates);
}

/** The one pair that cannot take turns: first on an empty table, then on one that `npm run demo:signatures` has filled. */
export async function fullVsEmpty(subject: Subject, count: number, rounds: number, seconds: number): Promise<Filled> {
  await subject.empty();
  const empty = await medianRate(subject, rounds, seconds);
  await subject.empty();
  const began = performance.now();
  await fill(subject, count);
  const filled = (performance.now() - began) / 1_000;
  await subject.query('vacuum analyze signatures');
  await subject.query('checkpoint');
  const full = await medianRate(subject, rounds, seconds);
  return { empty, full, stored: count, seconds: filled, ratio: full / empty };
}
