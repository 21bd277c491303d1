import type { Knex } from 'knex';
import { fromKnex, type PgBoss } from 'pg-boss';

/** The queue of the mails that answer a signature. */
export const confirmationQueue = 'send-confirmation';

/** A mail that is due: to whom is known only to who opens the signature. */
export interface DueMail {
  /** No signature has the number 0: nobody is written to (store-waiting.ts says why there is such a mail). */
  signature: number;
  locale: string;
  /** The address was known already. */
  again: boolean;
  /** Its owner, or somebody, asked for the mail once more without signing. */
  asked?: boolean;
  /** It is the one reminder of a signature that waits. */
  reminder?: boolean;
  /** It invites somebody who signed elsewhere to confirm here. */
  imported?: boolean;
  /** What it was called when it was first tried together with others, so that it is still the same mail. */
  identity?: string;
}

/** What a job of the queue carries. */
export interface DueMails {
  mails: DueMail[];
}

/**
 * Mails in one job. To write a job costs the database as much as to write a signature (measured), so they share one; a
 * process that dies in the middle has sent some of so many and sends those again.
 */
export const mailsInJob = 10;

/** Puts mails into the queue, inside the transaction that makes them due. */
export type EnqueueMails = (transaction: Knex.Transaction, mails: DueMail[]) => Promise<void>;

/** Who waits in front of the form goes before the crowd of an import. */
const priorityOf = (mails: readonly DueMail[]): { priority?: number } =>
  mails.every(({ imported = false }) => imported) ? { priority: -1 } : {};

function jobsOf(mails: readonly DueMail[]): { data: DueMails; priority?: number }[] {
  const jobs: { data: DueMails; priority?: number }[] = [];
  for (let from = 0; from < mails.length; from += mailsInJob) {
    const some = mails.slice(from, from + mailsInJob);
    jobs.push({ data: { mails: some }, ...priorityOf(some) });
  }
  return jobs;
}

export const enqueueConfirmations =
  (boss: PgBoss): EnqueueMails =>
  async (transaction, mails) => {
    await boss.insert(confirmationQueue, jobsOf(mails), { db: fromKnex(transaction) });
  };

/** SQL that puts jobs into the queue; they come from the SQL of an array of JSON, as the queue's own insert takes it. */
export type InsertJobs = (jobs: string) => string;

/**
 * The queue's own insert, for use as a part of another statement: what is stored and the mails that this makes due are
 * then one statement and one way to the database, where a transaction of the two takes four.
 * @throws {Error} when the queue inserts in another way than this knows, as after a change of its version.
 */
export async function insertOf(boss: PgBoss): Promise<InsertJobs> {
  let insert = '';
  const executeSql = (text: string): Promise<{ rows: [] }> => {
    insert = text;
    return Promise.resolve({ rows: [] });
  };
  await boss.insert(confirmationQueue, jobsOf([]), { db: { executeSql } });
  const [before, after, ...more] = insert.split('$1');
  if (before === undefined || after === undefined || more.length > 0)
    throw new Error('pg-boss no longer inserts jobs with one parameter: see cms/src/jobs/due-mails.ts.');
  return (jobs) => `${before}(${jobs})${after}`;
}
