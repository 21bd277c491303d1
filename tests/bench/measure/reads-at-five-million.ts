import { setTimeout as pause } from 'node:timers/promises';
import { demonstration } from '../../harness/supporter.ts';
import { expired, readRate, sitePort } from '../pages/page-rate.ts';
import { median } from '../rounds.ts';
import type { Subject } from '../subject.ts';
import { aside } from '../tables-aside.ts';

const campaign = `/en/${demonstration}`;

/** What readers ask for that is made of signatures. A further address is one more line. */
export const readAddresses: Readonly<Record<string, string>> = {
  page: campaign,
  count: `${campaign}/count.json`,
  names: `${campaign}/signatures`,
};

/** Answers a second of each of these addresses. */
export type ReadRates = Record<string, number>;

export interface ReadsAtMany {
  few: ReadRates;
  many: ReadRates;
  /** The lowest of the ratios. */
  ratio: number;
}

/** A reading needs no time to settle: with short turns whatever else the machine does meets both sides alike. */
const turnsOfRound = 3;

/** Each address for so many seconds, with what is stored now. */
async function turn(subject: Subject, seconds: number): Promise<ReadRates> {
  await pause(expired);
  const rates: ReadRates = {};
  for (const [name, path] of Object.entries(readAddresses))
    rates[name] = await readRate(sitePort(subject), path, seconds);
  return rates;
}

const medians = (turns: readonly ReadRates[]): ReadRates =>
  Object.fromEntries(Object.keys(readAddresses).map((name) => [name, median(turns.map((each) => each[name] ?? NaN))]));

/**
 * Each address with many stored and with the few that are set aside, in turn, in one hub: two hubs that store the same
 * were up to a third apart (measured), since no two processes are the same.
 */
export async function readsInTurns(subject: Subject, rounds: number, seconds: number): Promise<ReadsAtMany> {
  const read = () => turn(subject, seconds / turnsOfRound);
  await read(); // compiles what is hot
  const turns: Record<'many' | 'few', ReadRates[]> = { many: [], few: [] };
  for (let round = 0; round < rounds * turnsOfRound; round += 1) {
    turns.many.push(await read());
    turns.few.push(await aside(subject, read));
  }
  const [many, few] = [medians(turns.many), medians(turns.few)];
  return {
    few,
    many,
    ratio: Math.min(...Object.keys(readAddresses).map((name) => (many[name] ?? NaN) / (few[name] ?? NaN))),
  };
}
