import type { Knex } from 'knex';
import { fromKnex, type Job, type JobResult, type PgBoss, type QueueOptions } from 'pg-boss';
import type { DueMail, EnqueueMails } from '../api/signature/store-waiting';
import { unpackEntry } from '../api/signature/entry';
import type { Deliver } from '../mail/deliver';
import type { MailKind } from '../mail/signature-mail';
import type { KeyRing } from '../seal/key-ring';
import { open } from '../seal/seal';
import { newToken } from '../seal/token';

const queue = 'send-confirmation';
/** Links are good for so long, and say so. */
export const daysOfLink = 14;

/**
 * Half an hour of a silent mail server costs nothing but time: 40 tries with growing pauses are most of a day.
 * A batch takes seconds; what a crash left behind is given back after a minute.
 */
const queueOptions: QueueOptions = {
  retryLimit: 40,
  retryDelay: 5,
  retryBackoff: true,
  retryDelayMax: 1_800,
  expireInSeconds: 60,
  deleteAfterSeconds: 24 * 60 * 60,
};

interface Row {
  id: number;
  campaign: string;
  sealed: Buffer | null;
  state: 'waiting' | 'confirmed';
  mails_sent: number;
}

export interface Mailing {
  knex: Knex;
  keys: KeyRing;
  /** Writes the mail of this kind, in this language, or null when the campaign is no longer public. */
  write: (kind: MailKind, campaign: string, locale: string, token: string | null) => Promise<Written | null>;
  deliver: Deliver;
}

export interface Written {
  subject: string;
  text: string;
  html: string;
  from: { name: string; address: string };
}

const insertTokens = `
  insert into tokens (hash, purpose, signature, expires_at)
  select hash, 'confirm', signature, now() + interval '${daysOfLink} days'
    from unnest(?::bytea[], ?::integer[]) as given (hash, signature)`;

/** A fresh link for each signature that waits. Older links stay good: mails overtake each other. */
async function giveTokens(knex: Knex, rows: readonly Row[]): Promise<Map<number, string>> {
  const given = rows.filter(({ state }) => state === 'waiting').map(({ id }) => ({ id, ...newToken() }));
  if (given.length > 0) {
    const hashes = given.map(({ hash }) => hash) as unknown as Knex.Value;
    await knex.raw(insertTokens, [hashes, given.map(({ id }) => id)]);
  }
  return new Map(given.map(({ id, token }) => [id, token]));
}

export function kindOf({ state, mails_sent }: Pick<Row, 'state' | 'mails_sent'>): MailKind {
  if (state === 'confirmed') return 'again';
  return mails_sent > 1 ? 'againWaiting' : 'confirm';
}

async function sendOne(mailing: Mailing, job: Job<DueMail>, row: Row, token: string | null): Promise<JobResult> {
  if (row.sealed === null) return { id: job.id, status: 'completed' };
  const { address } = unpackEntry(open(mailing.keys, row.campaign, row.sealed));
  const mail = await mailing.write(kindOf(row), row.campaign, job.data.locale, token);
  if (!mail) return { id: job.id, status: 'failed', output: { reason: 'campaign not public' } };
  // A second try after a lost answer carries the same identity, so that mailboxes can drop the copy.
  const failure = await mailing.deliver({ ...mail, to: address, identity: job.id });
  if (failure === null) return { id: job.id, status: 'completed' };
  return { id: job.id, status: failure.permanent ? 'deadletter' : 'failed', output: { reason: failure.reason } };
}

/** One look into the database for the whole batch; every mail fails or succeeds by itself. */
async function sendAll(mailing: Mailing, jobs: Job<DueMail>[]): Promise<JobResult[]> {
  const ids = jobs.map(({ data }) => data.signature);
  const { rows } = await mailing.knex.raw<{ rows: Row[] }>(
    'select id, campaign, sealed, state, mails_sent from signatures where id = any(?::integer[])',
    [ids],
  );
  const signatures = new Map(rows.map((row) => [row.id, row]));
  const tokens = await giveTokens(mailing.knex, rows);
  const attempt = async (job: Job<DueMail>): Promise<JobResult> => {
    const row = signatures.get(job.data.signature);
    if (!row) return { id: job.id, status: 'completed' }; // withdrawn meanwhile
    try {
      return await sendOne(mailing, job, row, tokens.get(row.id) ?? null);
    } catch (error) {
      return { id: job.id, status: 'failed', output: { reason: error instanceof Error ? error.name : 'unknown' } };
    }
  };
  return Promise.all(jobs.map(attempt));
}

export async function workOffConfirmations(boss: PgBoss, mailing: Mailing): Promise<void> {
  await boss.createQueue(queue, queueOptions);
  await boss.updateQueue(queue, queueOptions);
  const options = {
    batchSize: 40,
    pollingIntervalSeconds: 0.5,
    burstWhenBatchFull: true,
    perJobResults: true,
  } as const;
  await boss.work<DueMail, JobResult[], typeof options>(queue, options, (jobs) => sendAll(mailing, jobs));
}

export const enqueueConfirmations =
  (boss: PgBoss): EnqueueMails =>
  async (transaction, mails) => {
    await boss.insert(
      queue,
      mails.map((data) => ({ data })),
      { db: fromKnex(transaction) },
    );
  };
