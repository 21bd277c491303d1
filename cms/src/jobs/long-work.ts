import type { Knex } from 'knex';
import { fromKnex, type PgBoss, type QueueOptions } from 'pg-boss';
import { signOfLife, takenForDead } from './sign-of-life';

const options: QueueOptions = { ...takenForDead, retryDelay: 1, deleteAfterSeconds: 24 * 60 * 60 };

/** Work that may take hours and has a row of its own, where people see how far it is. `Due`: which row. */
export interface LongWork<Due extends object> {
  queue: string;
  /** How often it is taken up again. */
  retryLimit: number;
  /** `signal` aborts when the job is no longer this process's. */
  work: (due: Due, signal: AbortSignal) => Promise<void>;
  /** It broke off once too often: the row says so, since no job will come to it any more. */
  giveUp: (due: Due) => Promise<void>;
}

/** Works off a queue, one at a time in each process: two would share the same processors. */
export async function workOffLong<Due extends object>(boss: PgBoss, long: LongWork<Due>): Promise<void> {
  const { queue, retryLimit, work, giveUp } = long;
  const deadLetter = `${queue}-given-up`;
  await boss.createQueue(deadLetter);
  await boss.createQueue(queue, { ...options, retryLimit, deadLetter });
  await boss.updateQueue(queue, { ...options, retryLimit, deadLetter });
  await boss.work<Due>(queue, { pollingIntervalSeconds: 0.5, ...signOfLife }, async ([job]) => {
    if (job) await work(job.data, job.signal);
  });
  await boss.work<Due>(deadLetter, async ([job]) => {
    if (job) await giveUp(job.data);
  });
}

/** Has a row worked on, in the transaction that makes it due. */
export const enqueueLong = async (boss: PgBoss, transaction: Knex, queue: string, due: object): Promise<void> => {
  await boss.insert(queue, [{ data: due }], { db: fromKnex(transaction as Knex.Transaction) });
};
