import type { Result } from '../load/plan.ts';
import { load, rateOf } from '../loader.ts';
import { costOf, type Cost } from '../processes.ts';
import { sideBySide, type Sides } from '../rounds.ts';
import { connections, type Subject } from '../subject.ts';
import { signatureRate, signRound } from './signature-rounds.ts';

const equalTable = 'create table bench_signatures (like signatures including all)';

/** Milliseconds of processor: they hold on a busy machine, where a rate does not. */
export interface Costs {
  signature: { cms: number; database: number; load: number };
  insert: { database: number; load: number };
}

/** What the round of one side costs each process, for one signature or row. */
async function costsOf({ processes }: Subject, round: () => Promise<Result>) {
  const before = costOf(processes);
  const { answered, cost } = await round();
  const after = costOf(processes);
  const each = (name: keyof Cost) => ((after[name] - before[name]) * 1_000) / answered;
  return { cms: each('cms'), database: each('database'), load: cost };
}

/** What the database alone takes, row by row: nobody who stores one signature a transaction can be faster. */
export async function signaturesVsInsert(subject: Subject, rounds: number, seconds: number): Promise<Sides & Costs> {
  const { hub, campaign, query, empty } = subject;
  await empty();
  await signatureRate(subject, seconds); // compiles what is hot, and tells how long a sealed text is
  const [row] = await query<{ length: number }>('select avg(octet_length(sealed))::integer as length from signatures');
  const sealedLength = row?.length ?? 0;
  await empty();
  await query(equalTable);
  const inserts = () => load({ kind: 'inserts', url: hub.databaseUrl, connections, seconds, sealedLength, campaign });
  try {
    const insertRate = async () => rateOf(await inserts(), 'inserted');
    const sides = await sideBySide(rounds, () => signatureRate(subject, seconds), insertRate);
    const signature = await costsOf(subject, () => signRound(subject, { seconds }));
    return { ...sides, signature, insert: await costsOf(subject, inserts) };
  } finally {
    await query('drop table bench_signatures');
  }
}
