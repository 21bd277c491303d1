import { load, rateOf } from '../loader.ts';
import { sideBySide, type Sides } from '../rounds.ts';
import { connections, type Subject } from '../subject.ts';
import { signatureRate } from './signature-rounds.ts';

const equalTable = 'create table bench_signatures (like signatures including all)';

/** What the database alone takes, row by row: nobody who stores one signature a transaction can be faster. */
export async function signaturesVsInsert(subject: Subject, rounds: number, seconds: number): Promise<Sides> {
  const { hub, campaign, query, empty } = subject;
  await empty();
  await signatureRate(subject, seconds); // compiles what is hot, and tells how long a sealed text is
  const [row] = await query<{ length: number }>('select avg(octet_length(sealed))::integer as length from signatures');
  const sealedLength = row?.length ?? 0;
  await empty();
  await query(equalTable);
  const insertRate = async () =>
    rateOf(
      await load({ kind: 'inserts', url: hub.databaseUrl, connections, seconds, sealedLength, campaign }),
      'inserted',
    );
  try {
    return await sideBySide(rounds, () => signatureRate(subject, seconds), insertRate);
  } finally {
    await query('drop table bench_signatures');
  }
}
