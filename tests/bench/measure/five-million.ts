import { addSignatures } from '../../harness/add-signatures.ts';
import { setAside } from '../pages/tables-aside.ts';
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

/** A hub that is started for this, since a process that has served a million signatures is not the same as a new one. */
async function ownHub<Made>(measure: (hub: Subject) => Promise<Made>): Promise<Made> {
  const hub = await startSubject();
  try {
    return await measure(hub);
  } finally {
    await hub.stop();
  }
}

/** A hub with as many as `npm run demo:signatures` has made, and few set aside; `seconds` is how long that took. */
const fullHub = <Made>(count: number, measure: (full: Subject, seconds: number) => Promise<Made>): Promise<Made> =>
  ownHub(async (full) => {
    await fillWith(full, fewSignatures);
    await setAside(full);
    return await measure(full, await fillWith(full, count));
  });

/** With another hub beside, which has few: filling one takes so long that the machine is no longer the same afterwards. */
const besideFew = <Made>(measure: (few: Subject) => Promise<Made>): Promise<Made> =>
  ownHub(async (few) => {
    await fillWith(few, fewSignatures);
    return await measure(few);
  });

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

/** The desk last, since it changes what it works at. */
export const fullVsEmpty = (count: number, rounds: number, seconds: number): Promise<Filled> =>
  fullHub(count, async (full, filled) => {
    const reads = await readsInTurns(full, rounds, seconds);
    return besideFew(async (few) => {
      const { one, other, ratio } = await signingInTurns(few, full, rounds, seconds);
      const desk = await deskTimes(few, full, deskRounds);
      return { empty: other, full: one, stored: count, seconds: filled, ratio, reads, desk };
    });
  });

/** Of these only what concerns pages. */
export const readsAtMany = (count: number, rounds: number, seconds: number): Promise<ReadsAtMany> =>
  fullHub(count, (full) => readsInTurns(full, rounds, seconds));

/** Of these only what concerns the desk. */
export const deskAtMany = (count: number): Promise<DeskAtMany> =>
  fullHub(count, (full) => besideFew((few) => deskTimes(few, full, deskRounds)));
