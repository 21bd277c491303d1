import { demonstration } from '../../harness/supporter.ts';
import { readRate, sitePort } from '../pages/page-rate.ts';
import { median } from '../rounds.ts';
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

export async function readRates(subject: Subject, rounds: number, seconds: number): Promise<ReadRates> {
  const rates: ReadRates = {};
  for (const [name, path] of Object.entries(readAddresses)) {
    const measured: number[] = [];
    for (let round = 0; round <= rounds; round += 1) measured.push(await readRate(sitePort(subject), path, seconds));
    rates[name] = median(measured.slice(1)); // the first compiles what is hot
  }
  return rates;
}

export interface ReadsAtMany {
  few: ReadRates;
  many: ReadRates;
  /** The lowest of the ratios. */
  ratio: number;
}

export function compareReads(few: ReadRates, many: ReadRates): ReadsAtMany {
  const ratios = Object.keys(few).map((name) => (many[name] ?? 0) / (few[name] ?? 1));
  return { few, many, ratio: Math.min(...ratios) };
}
