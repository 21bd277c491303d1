import type { Knex } from 'knex';
import { fromKnex, type Job, type JobResult, type PgBoss } from 'pg-boss';
import { daysToConfirm } from '../../contract/confirmation';
import type { DueMail, EnqueueMails } from '../api/signature/store-waiting';
import { unpackEntry } from '../api/signature/entry';
import type { Deliver } from '../mail/deliver';
import type { MailKind, MailLinks } from '../mail/signature-mail';
import type { KeyRing } from '../seal/key-ring';
import type { OwnerSecrets } from '../seal/owner-secrets';
import { open } from '../seal/seal';
import type { Token, TokenMaker } from '../seal/token';
import { mailQueue } from './mail-queue';

const queue = 'send-confirmation';

interface Row {
  id: number;
  campaign: string;
  addressIndex: Buffer;
  sealed: Buffer | null;
  state: 'waiting' | 'confirmed';
  /** The language its owner chose for mails, if any. */
  mailLocale: string | null;
  /** Until it is deleted, if nobody confirms it. */
  daysLeft: number;
}

export interface Mailing {
  knex: Knex;
  keys: KeyRing;
  tokenOf: TokenMaker;
  owner: OwnerSecrets;
  /** Writes the mail of this kind, in this language, or null when the campaign is no longer public. */
  write: (
    kind: MailKind,
    campaign: string,
    locale: string,
    secrets: MailSecrets,
    daysLeft: number,
  ) => Promise<Written | null>;
  deliver: Deliver;
}

/** What a mail lets its reader do; there is nothing to confirm with in a mail about a confirmed signature. */
export type MailSecrets = Pick<MailLinks, 'code'> & { confirm: string | null; manage: string };

export interface Written {
  subject: string;
  text: string;
  html: string;
  from: { name: string; address: string };
}

/** The moment after which an unconfirmed signature is deleted (purge-unconfirmed.ts). */
const end = `signatures.created_at at time zone 'utc' + interval '${daysToConfirm} days'`;

/** A link to confirm is good until there is nothing left to confirm, the one to one's own signature as long as there is one. */
const insertTokens = `
  insert into tokens (hash, purpose, signature, expires_at)
  select hash, purpose, signature, case purpose when 'confirm' then ${end} else 'infinity' end
    from unnest(?::bytea[], ?::text[], ?::integer[]) as given (hash, purpose, signature)
         join signatures on signatures.id = given.signature
  on conflict (hash) do nothing`;

interface Due {
  job: Job<DueMail>;
  row: Row;
  secrets: MailSecrets;
}

interface Kept {
  hash: Buffer;
  purpose: 'confirm' | 'manage';
  signature: number;
}

/** Links for each mail. Earlier links to confirm stay good: mails overtake each other. */
async function withTokens({ knex, tokenOf, owner }: Mailing, due: Omit<Due, 'secrets'>[]): Promise<Due[]> {
  const kept: Kept[] = [];
  const keep = ({ token, hash }: Token, purpose: Kept['purpose'], { id }: Row): string => {
    kept.push({ hash, purpose, signature: id });
    return token;
  };
  const given = due.map(({ job, row }): Due => {
    const waits = row.state === 'waiting';
    const confirm = waits ? keep(tokenOf(job.id), 'confirm', row) : null;
    const manage = keep(owner.link(row), 'manage', row);
    return { job, row, secrets: { confirm, manage, code: waits ? owner.code(row) : null } };
  });
  const hashes = kept.map(({ hash }) => hash) as unknown as Knex.Value;
  const purposes = kept.map(({ purpose }) => purpose);
  if (kept.length > 0) await knex.raw(insertTokens, [hashes, purposes, kept.map(({ signature }) => signature)]);
  return given;
}

/** Null: what the mail was to say is no longer so. */
export function kindOf(
  state: Row['state'],
  { again, asked = false, reminder = false }: Omit<DueMail, 'signature' | 'locale'>,
): MailKind | null {
  if (reminder) return state === 'waiting' ? 'reminder' : null;
  if (state === 'confirmed') return asked ? 'asked' : 'again';
  return again ? 'againWaiting' : 'confirm';
}

async function sendOne(mailing: Mailing, { job, row, secrets }: Due): Promise<JobResult> {
  const kind = kindOf(row.state, job.data);
  if (row.sealed === null || kind === null) return { id: job.id, status: 'completed' };
  const { address } = unpackEntry(open(mailing.keys, row.campaign, row.sealed));
  const locale = row.mailLocale ?? job.data.locale;
  const mail = await mailing.write(kind, row.campaign, locale, secrets, row.daysLeft);
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
    `select id, campaign, address_index as "addressIndex", sealed, state, mail_locale as "mailLocale",
            greatest(1, ceil(extract(epoch from ${end} - now()) / 86400))::integer as "daysLeft"
       from signatures where id = any(?::integer[])`,
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
  await boss.createQueue(queue, mailQueue);
  await boss.updateQueue(queue, mailQueue);
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
