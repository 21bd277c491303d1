import type { Knex } from 'knex';
import { fromKnex, type Job, type JobResult, type PgBoss, type QueueOptions } from 'pg-boss';
import type { DueMail, EnqueueMails } from '../api/signature/store-waiting';
import { unpackEntry } from '../api/signature/entry';
import type { Deliver } from '../mail/deliver';
import type { MailKind } from '../mail/signature-mail';
import type { KeyRing } from '../seal/key-ring';
import { open } from '../seal/seal';
import type { TokenMaker } from '../seal/token';

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
}

export interface Mailing {
  knex: Knex;
  keys: KeyRing;
  tokenOf: TokenMaker;
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
    from unnest(?::bytea[], ?::integer[]) as given (hash, signature)
  on conflict (hash) do nothing`;

interface Due {
  job: Job<DueMail>;
  row: Row;
  /** Null when there is nothing to confirm. */
  token: string | null;
}

/** A link for each mail about a signature that waits. Earlier links stay good: mails overtake each other. */
async function withTokens({ knex, tokenOf }: Mailing, due: Omit<Due, 'token'>[]): Promise<Due[]> {
  const given = due.map((each) => ({ ...each, made: each.row.state === 'waiting' ? tokenOf(each.job.id) : null }));
  const kept = given.flatMap(({ row, made }) => (made ? [{ id: row.id, hash: made.hash }] : []));
  if (kept.length > 0) {
    const hashes = kept.map(({ hash }) => hash) as unknown as Knex.Value;
    await knex.raw(insertTokens, [hashes, kept.map(({ id }) => id)]);
  }
  return given.map(({ job, row, made }) => ({ job, row, token: made?.token ?? null }));
}

export function kindOf(state: Row['state'], again: boolean): MailKind {
  if (state === 'confirmed') return 'again';
  return again ? 'againWaiting' : 'confirm';
}

async function sendOne(mailing: Mailing, { job, row, token }: Due): Promise<JobResult> {
  if (row.sealed === null) return { id: job.id, status: 'completed' };
  const { address } = unpackEntry(open(mailing.keys, row.campaign, row.sealed));
  const mail = await mailing.write(kindOf(row.state, job.data.again), row.campaign, job.data.locale, token);
  if (!mail) return { id: job.id, status: 'failed', output: { reason: 'campaign not public' } };
  // A second try after a lost answer carries the same identity, so that mailboxes can drop the copy.
  const failure = await mailing.deliver({ ...mail, to: address, identity: job.id });
  if (failure === null) return { id: job.id, status: 'completed' };
  return { id: job.id, status: failure.permanent ? 'deadletter' : 'failed', output: { reason: failure.reason } };
}

/** An error says its class only: its sentence may quote what was sealed. */
async function attempt(mailing: Mailing, due: Due): Promise<JobResult> {
  try {
    return await sendOne(mailing, due);
  } catch (error) {
    const reason = error instanceof Error ? error.name : 'unknown';
    return { id: due.job.id, status: 'failed', output: { reason } };
  }
}

/** One look into the database for the whole batch; every mail fails or succeeds by itself. */
async function sendAll(mailing: Mailing, jobs: Job<DueMail>[]): Promise<JobResult[]> {
  const ids = jobs.map(({ data }) => data.signature);
  const { rows } = await mailing.knex.raw<{ rows: Row[] }>(
    'select id, campaign, sealed, state from signatures where id = any(?::integer[])',
    [ids],
  );
  const signatures = new Map(rows.map((row) => [row.id, row]));
  const due = jobs.flatMap((job) => {
    const row = signatures.get(job.data.signature);
    return row ? [{ job, row }] : [];
  });
  const sent = await Promise.all((await withTokens(mailing, due)).map((each) => attempt(mailing, each)));
  const gone = jobs.filter(({ data }) => !signatures.has(data.signature)); // withdrawn meanwhile: nobody to write to
  return [...sent, ...gone.map(({ id }): JobResult => ({ id, status: 'completed' }))];
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
