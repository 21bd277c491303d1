import { addSignatures } from '../../harness/add-signatures.ts';
import { sideBySide, type Sides } from '../rounds.ts';
import { startSubject, type Subject } from '../subject.ts';
import { deskTimes, type DeskAtMany } from './desk-at-five-million.ts';
import { readsInTurns, type ReadsAtMany } from './reads-at-five-million.ts';
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

const fewSignatures = 1_000;
/** Requests of each kind at the desk: enough that one in twenty is more than one. */
const deskRounds = 40;

/** Puts signatures into the table beside what is there, and answers how many seconds that took. */
async function fillWith(subject: Subject, count: number): Promise<number> {
  const began = performance.now();
  await addSignatures(subject.hub, count);
  const seconds = (performance.now() - began) / 1_000;
  await subject.settle();
  return seconds;
}

/** With another hub beside, which has few: filling one takes so long that the machine is no longer the same afterwards. */
async function besideFew<Made>(measure: (few: Subject) => Promise<Made>): Promise<Made> {
  const few = await startSubject();
  try {
    await fillWith(few, fewSignatures);
    return await measure(few);
  } finally {
    await few.stop();
  }
}

/** Signatures a second into the full table and into an empty one, in turn; the other has few again afterwards. */
async function signingInTurns(few: Subject, full: Subject, rounds: number, seconds: number): Promise<Sides> {
  for (const subject of [few, full]) await signatureRate(subject, seconds); // compiles what is hot
  await few.empty();
  await full.settle();
  const rate = (subject: Subject) => () => signatureRate(subject, seconds);
  const sides = await sideBySide(rounds, rate(full), rate(few));
  await few.empty();
  await fillWith(few, fewSignatures);
  return sides;
}

/**
 * A table with as many as `npm run demo:signatures` has made, beside one with few or none; the desk last, since it changes
 * what it works at.
 */
export async function fullVsEmpty(subject: Subject, count: number, rounds: number, seconds: number): Promise<Filled> {
  await subject.empty();
  const filled = await fillWith(subject, count);
  return besideFew(async (few) => {
    const reads = await readsInTurns(few, subject, rounds, seconds);
    const { one, other, ratio } = await signingInTurns(few, subject, rounds, seconds);
    const desk = await deskTimes(few, subject, deskRounds);
    return { empty: other, full: one, stored: count, seconds: filled, ratio, reads, desk };
  });
}

/** Of these only what concerns pages. */
export async function readsAtMany(
  subject: Subject,
  count: number,
  rounds: number,
  seconds: number,
): Promise<ReadsAtMany> {
  await subject.empty();
  await fillWith(subject, count);
  return besideFew((few) => readsInTurns(few, subject, rounds, seconds));
}

/** Of these only what concerns the desk. */
export async function deskAtMany(subject: Subject, count: number): Promise<DeskAtMany> {
  await fillWith(subject, count);
  return besideFew((few) => deskTimes(few, subject, deskRounds));
}
