import type { Knex } from 'knex';
import { fromKnex, type Job, type JobResult, type PgBoss } from 'pg-boss';
import { unpackEntry } from '../api/signature/entry';
import type { Deliver } from '../mail/deliver';
import type { WriteUpdate } from '../mail/compose-update';
import type { KeyRing } from '../seal/key-ring';
import type { OwnerSecrets } from '../seal/owner-secrets';
import { open } from '../seal/seal';
import type { DueNews, EnqueueNews } from './mail-updates';
import { mailQueue, newsWork } from './mail-queue';
import type { AtQueue } from './mail-worker';

const queue = 'send-update';

interface Row {
  id: number;
  campaign: string;
  addressIndex: Buffer;
  sealed: Buffer;
  locale: string;
}

export interface News {
  knex: Knex;
  keys: KeyRing;
  owner: OwnerSecrets;
  write: WriteUpdate;
  deliver: Deliver;
}

/** Who withdrew, was erased or wants no more mails since the job was made is not written to. */
const stillWanted = `
  select id, campaign, address_index as "addressIndex", sealed, coalesce(mail_locale, locale) as locale
    from signatures where id = any(?::integer[]) and state = 'confirmed' and updates and sealed is not null`;

const keepLinks = `
  insert into tokens (hash, purpose, signature, expires_at)
  select hash, 'manage', signature, 'infinity' from unnest(?::bytea[], ?::integer[]) as given (hash, signature)
  on conflict (hash) do nothing`;

async function sendOne(
  { keys, owner, write, deliver }: News,
  { id, data, signal }: Job<DueNews>,
  row: Row,
): Promise<JobResult> {
  const { address } = unpackEntry(open(keys, row.campaign, row.sealed));
  const mail = await write(data.update, row.campaign, row.locale, owner.link(row).token);
  if (!mail) return { id, status: 'completed' }; // taken back before it was sent
  const failure = await deliver({ ...mail, to: address, identity: id }, signal);
  if (failure === null) return { id, status: 'completed' };
  return { id, status: failure.permanent ? 'deadletter' : 'failed', output: { reason: failure.reason } };
}

/** An error says its class only: its sentence may quote what was sealed. */
async function attempt(news: News, job: Job<DueNews>, row: Row | undefined): Promise<JobResult> {
  if (!row) return { id: job.id, status: 'completed' };
  try {
    return await sendOne(news, job, row);
  } catch (error) {
    const reason = error instanceof Error ? error.name : 'unknown';
    return { id: job.id, status: 'failed', output: { reason } };
  }
}

async function sendAll(news: News, jobs: Job<DueNews>[]): Promise<JobResult[]> {
  const { knex, owner } = news;
  const ids = jobs.map(({ data }) => data.signature);
  const { rows } = await knex.raw<{ rows: Row[] }>(stillWanted, [ids]);
  const hashes = rows.map((row) => owner.link(row).hash) as unknown as Knex.Value;
  if (rows.length > 0) await knex.raw(keepLinks, [hashes, rows.map(({ id }) => id)]);
  const signatures = new Map(rows.map((row) => [row.id, row]));
  return Promise.all(jobs.map((job) => attempt(news, job, signatures.get(job.data.signature))));
}

/** Makes the queue, and answers who works it off. */
export async function workOffUpdates(boss: PgBoss, news: News): Promise<AtQueue> {
  await boss.createQueue(queue, mailQueue);
  await boss.updateQueue(queue, mailQueue);
  return {
    take: async () => {
      await boss.work<DueNews, JobResult[], typeof newsWork>(queue, newsWork, (jobs) => sendAll(news, jobs));
    },
    leave: () => boss.offWork(queue),
  };
}

export const enqueueNews =
  (boss: PgBoss): EnqueueNews =>
  async (transaction, mails) => {
    await boss.insert(
      queue,
      mails.map((data) => ({ data })),
      { db: fromKnex(transaction) },
    );
  };
