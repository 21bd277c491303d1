import { addSignatures } from '../../harness/add-signatures.ts';
import { median } from '../rounds.ts';
import type { Subject } from '../subject.ts';
import { compareReads, readRates, type ReadRates, type ReadsAtMany } from './reads-at-five-million.ts';
import { signatureRate } from './signature-rounds.ts';

export interface Filled {
  empty: number;
  full: number;
  /** Signatures stored when the second side was measured, and seconds it took to put them there. */
  stored: number;
  seconds: number;
  ratio: number;
  reads: ReadsAtMany;
}

async function medianRate(subject: Subject, rounds: number, seconds: number): Promise<number> {
  const rates: number[] = [];
  for (let round = 0; round < rounds; round += 1) rates.push(await signatureRate(subject, seconds));
  return median(rates);
}

const fewSignatures = 1_000;

/** Pages with a thousand signatures; the table is left empty. */
async function readsAtFew(subject: Subject, rounds: number, seconds: number): Promise<ReadRates> {
  await subject.empty();
  await addSignatures(subject.hub, fewSignatures);
  const few = await readRates(subject, rounds, seconds);
  await subject.empty();
  return few;
}

/** Fills the empty table and answers how many seconds that took. */
async function fillWith(subject: Subject, count: number): Promise<number> {
  const began = performance.now();
  await addSignatures(subject.hub, count);
  const seconds = (performance.now() - began) / 1_000;
  await subject.query('vacuum analyze signatures');
  await subject.query('checkpoint');
  return seconds;
}

/** The pairs that cannot take turns: first with few signatures, then with as many as `npm run demo:signatures` has made. */
export async function fullVsEmpty(subject: Subject, count: number, rounds: number, seconds: number): Promise<Filled> {
  await subject.empty();
  const empty = await medianRate(subject, rounds, seconds);
  const few = await readsAtFew(subject, rounds, seconds);
  const filled = await fillWith(subject, count);
  const reads = compareReads(few, await readRates(subject, rounds, seconds));
  const full = await medianRate(subject, rounds, seconds);
  return { empty, full, stored: count, seconds: filled, ratio: full / empty, reads };
}

/** Of these only what concerns pages. */
export async function readsAtMany(
  subject: Subject,
  count: number,
  rounds: number,
  seconds: number,
): Promise<ReadsAtMany> {
  const few = await readsAtFew(subject, rounds, seconds);
  await fillWith(subject, count);
  return compareReads(few, await readRates(subject, rounds, seconds));
}
