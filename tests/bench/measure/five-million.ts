import { addSignatures } from '../../harness/add-signatures.ts';
import { sideBySide, type Sides } from '../rounds.ts';
import { startSubject, type Subject } from '../subject.ts';
import { aside, fillAside } from '../tables-aside.ts';
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
    await fillAside(full, () => fillWith(full, fewSignatures));
    return await measure(full, await fillWith(full, count));
  });

/** With another hub beside, which has few. */
const besideFew = <Made>(measure: (few: Subject) => Promise<Made>): Promise<Made> =>
  ownHub(async (few) => {
    await fillWith(few, fewSignatures);
    return await measure(few);
  });

/** Signatures a second into the full table and into one that begins empty, in turn; the few that were set aside are gone. */
async function signingInTurns(full: Subject, rounds: number, seconds: number): Promise<Sides> {
  await aside(full, full.empty);
  // Compiles what is hot; and the checkpoint that was just made has every page logged whole once more, which a hub pays for
  // once in a quarter of an hour (run/postgres.ts).
  await signatureRate(full, 3 * seconds);
  const rate = () => signatureRate(full, seconds);
  return sideBySide(rounds, rate, () => aside(full, rate));
}

/** The desk last, since it changes what it works at. */
export const fullVsEmpty = (count: number, rounds: number, seconds: number): Promise<Filled> =>
  fullHub(count, async (full, filled) => {
    const reads = await readsInTurns(full, rounds, seconds);
    const { one, other, ratio } = await signingInTurns(full, rounds, seconds);
    const desk = await besideFew((few) => deskTimes(few, full, deskRounds));
    return { empty: other, full: one, stored: count, seconds: filled, ratio, reads, desk };
  });

/** Of these only what concerns pages. */
export const readsAtMany = (count: number, rounds: number, seconds: number): Promise<ReadsAtMany> =>
  fullHub(count, (full) => readsInTurns(full, rounds, seconds));

/** Of these only what concerns the desk. */
export const deskAtMany = (count: number): Promise<DeskAtMany> =>
  fullHub(count, (full) => besideFew((few) => deskTimes(few, full, deskRounds)));
