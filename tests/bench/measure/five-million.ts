import { addSignatures } from '../../harness/add-signatures.ts';
import { median } from '../rounds.ts';
import { startSubject, type Subject } from '../subject.ts';
import { deskTimes, type DeskAtMany } from './desk-at-five-million.ts';
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
  desk: DeskAtMany;
}

async function medianRate(subject: Subject, rounds: number, seconds: number): Promise<number> {
  const rates: number[] = [];
  for (let round = 0; round < rounds; round += 1) rates.push(await signatureRate(subject, seconds));
  return median(rates);
}

const fewSignatures = 1_000;
/** Requests of each kind at the desk: enough that one in twenty is more than one. */
const deskRounds = 40;

/** What a thousand signatures are read with; the table is left empty. */
async function readsAtFew(subject: Subject, rounds: number, seconds: number): Promise<ReadRates> {
  await subject.empty();
  await fillWith(subject, fewSignatures);
  const few = await readRates(subject, rounds, seconds);
  await subject.empty();
  return few;
}

/** The desk of a hub that is full, in turns with that of another one which has few signatures. */
async function deskBesideFew(full: Subject): Promise<DeskAtMany> {
  const few = await startSubject();
  try {
    await fillWith(few, fewSignatures);
    return await deskTimes(few, full, deskRounds);
  } finally {
    await few.stop();
  }
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

/**
 * Pairs whose sides cannot take turns, first with few signatures, then with as many as `npm run demo:signatures` has made;
 * and the desk, last since it changes what it works at.
 */
export async function fullVsEmpty(subject: Subject, count: number, rounds: number, seconds: number): Promise<Filled> {
  await subject.empty();
  const empty = await medianRate(subject, rounds, seconds);
  const few = await readsAtFew(subject, rounds, seconds);
  const filled = await fillWith(subject, count);
  const reads = compareReads(few, await readRates(subject, rounds, seconds));
  const full = await medianRate(subject, rounds, seconds);
  const desk = await deskBesideFew(subject);
  return { empty, full, stored: count, seconds: filled, ratio: full / empty, reads, desk };
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

/** Of these only what concerns the desk. */
export async function deskAtMany(subject: Subject, count: number): Promise<DeskAtMany> {
  await fillWith(subject, count);
  return deskBesideFew(subject);
}
