import type { Knex } from 'knex';
import type { Job, JobResult, PgBoss } from 'pg-boss';
import { unpackEntry } from '../api/signature/entry';
import type { SignatureState } from '../../contract/found-signatures';
import type { Deliver } from '../mail/deliver';
import type { MailKind } from '../mail/signature-mail';
import type { KeyRing } from '../seal/key-ring';
import type { OwnerSecrets } from '../seal/owner-secrets';
import { open } from '../seal/seal';
import type { TokenMaker } from '../seal/token';
import { confirmationQueue, type DueMail, type DueMails } from './due-mails';
import { endOfWaiting, withLinks, type MailSecrets } from './letter-links';
import { jobsApart, lettersOf } from './letters';
import { answersWork, mailQueue } from './mail-queue';
import type { AtQueue } from './mail-worker';
import { outcomeOf, type Failure, type InHand, type LetterInHand } from './outcome';

interface Row {
  id: number;
  campaign: string;
  addressIndex: Buffer;
  sealed: Buffer | null;
  state: SignatureState;
  /** The language its owner chose for mails, if any. */
  mailLocale: string | null;
  /** Where it was collected, if not here. */
  source: string | null;
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
    about: { daysLeft: number; source: string | null },
  ) => Promise<Written | null>;
  deliver: Deliver;
}

export interface Written {
  subject: string;
  text: string;
  html: string;
  from: { name: string; address: string };
}

interface Due {
  letter: LetterInHand;
  row: Row;
  secrets: MailSecrets;
}

/** Null: what the mail was to say is no longer so. */
export function kindOf(
  state: Row['state'],
  { again, asked = false, reminder = false, imported = false }: Omit<DueMail, 'signature' | 'locale'>,
): MailKind | null {
  if (state === 'invalid') return null;
  if (imported) return state === 'waiting' ? 'imported' : null;
  if (reminder) return state === 'waiting' ? 'reminder' : null;
  if (state === 'confirmed') return asked ? 'asked' : 'again';
  return again ? 'againWaiting' : 'confirm';
}

async function sendOne(mailing: Mailing, { letter, row, secrets }: Due): Promise<Failure> {
  const { identity, mail: due, mine } = letter;
  const kind = kindOf(row.state, due);
  if (row.sealed === null || kind === null) return null;
  const { address } = unpackEntry(open(mailing.keys, row.campaign, row.sealed));
  const mail = await mailing.write(kind, row.campaign, row.mailLocale ?? due.locale, secrets, row);
  if (!mail) return { status: 'failed', output: { reason: 'campaign not public' } };
  // A second try after a lost answer carries the same identity, so that mailboxes can drop the copy.
  const failure = await mailing.deliver({ ...mail, to: address, identity }, mine);
  if (failure === null) return null;
  return { status: failure.permanent ? 'deadletter' : 'failed', output: { reason: failure.reason } };
}

/** An error says its class only: its sentence may quote what was sealed. */
async function attempt(mailing: Mailing, due: Due): Promise<Failure> {
  try {
    return await sendOne(mailing, due);
  } catch (error) {
    return { status: 'failed', output: { reason: error instanceof Error ? error.name : 'unknown' } };
  }
}

/** One look into the database for all of them; every mail fails or succeeds by itself. Answers those that failed. */
async function sendAll(mailing: Mailing, letters: readonly LetterInHand[]): Promise<Map<LetterInHand, Failure>> {
  const { rows } = await mailing.knex.raw<{ rows: Row[] }>(
    `select id, campaign, address_index as "addressIndex", sealed, state, mail_locale as "mailLocale", source,
            greatest(1, ceil(extract(epoch from ${endOfWaiting} - now()) / 86400))::integer as "daysLeft"
       from signatures where id = any(?::integer[])`,
    [letters.map(({ mail }) => mail.signature)],
  );
  const signatures = new Map(rows.map((row) => [row.id, row]));
  const due = letters.flatMap((letter) => {
    const row = signatures.get(letter.mail.signature); // none: withdrawn meanwhile, nobody to write to
    return row ? [{ letter, row }] : [];
  });
  const sent = await withLinks(mailing, due);
  return new Map(await Promise.all(sent.map(async (each) => [each.letter, await attempt(mailing, each)] as const)));
}

async function settle(boss: PgBoss, inHand: InHand, failures: ReadonlyMap<LetterInHand, Failure>): Promise<JobResult> {
  const { result, apart } = outcomeOf(inHand, failures);
  if (apart.length > 0) await boss.insert(confirmationQueue, jobsApart(apart));
  return result;
}

async function workOff(boss: PgBoss, mailing: Mailing, jobs: Job<DueMails>[]): Promise<JobResult[]> {
  const inHand = jobs.map((job): InHand => {
    const mine = job.signal;
    return { id: job.id, mine, letters: lettersOf(job).map((letter) => ({ ...letter, mine })) };
  });
  const failures = await sendAll(
    mailing,
    inHand.flatMap(({ letters }) => letters),
  );
  return Promise.all(inHand.map((each) => settle(boss, each, failures)));
}

/** Makes the queue, and answers who works it off. */
export async function workOffConfirmations(boss: PgBoss, mailing: Mailing): Promise<AtQueue> {
  await boss.createQueue(confirmationQueue, mailQueue);
  await boss.updateQueue(confirmationQueue, mailQueue);
  return {
    take: async () => {
      await boss.work<DueMails, JobResult[], typeof answersWork>(confirmationQueue, answersWork, (jobs) =>
        workOff(boss, mailing, jobs),
      );
    },
    leave: () => boss.offWork(confirmationQueue),
  };
}
