import { demonstration } from '../../harness/supporter.ts';
import { readRate, sitePort } from '../pages/page-rate.ts';
import { sideBySide } from '../rounds.ts';
import type { Subject } from '../subject.ts';

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

/** A reading needs no time to settle: with short turns whatever else the machine does meets both hubs alike. */
const turnsOfRound = 3;

/** Each address is read on both hubs in turn. */
export async function readsInTurns(few: Subject, full: Subject, rounds: number, seconds: number): Promise<ReadsAtMany> {
  const rates: { few: ReadRates; many: ReadRates } = { few: {}, many: {} };
  const ratios: number[] = [];
  for (const [name, path] of Object.entries(readAddresses)) {
    const rate = (subject: Subject) => () => readRate(sitePort(subject), path, seconds / turnsOfRound);
    for (const subject of [few, full]) await rate(subject)(); // compiles what is hot
    const { one, other, ratio } = await sideBySide(rounds * turnsOfRound, rate(full), rate(few));
    rates.many[name] = one;
    rates.few[name] = other;
    ratios.push(ratio);
  }
  return { ...rates, ratio: Math.min(...ratios) };
}
