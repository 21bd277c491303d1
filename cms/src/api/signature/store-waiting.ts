import type { Knex } from 'knex';
import { againOnCollision } from '../../door/database-error';
import type { SpentProof } from '../../protection/proofs';
import { spendProofs } from '../../protection/spent-proofs';
import type { Display } from './public-name';

export interface NewSignature {
  campaign: string;
  addressIndex: Buffer;
  sealed: Buffer;
  country: string;
  locale: string;
  display: Display;
  updates: boolean;
  consentText: string;
  revision: string;
  /** To be spent in the same transaction. */
  proof: SpentProof | null;
  /** Its address was entered too often of late: if it is known, no mail is sent. */
  quiet: boolean;
}

/** A signature whose proof was used before is not stored; any other is, unless its address is known. */
export type Stored = 'stored' | 'replayed';

/** A mail that is due: to whom is known only to who opens the signature. */
export interface DueMail {
  signature: number;
  locale: string;
  /** The address was known already. */
  again: boolean;
  /** Its owner, or somebody, asked for the mail once more without signing. */
  asked?: boolean;
  /** It is the one reminder of a signature that waits. */
  reminder?: boolean;
}

/** Puts the mails into the queue, inside the transaction that stores the signatures. */
export type EnqueueMails = (transaction: Knex.Transaction, mails: DueMail[]) => Promise<void>;

/** Mails that one address gets about one campaign, however often somebody enters it. */
export const mostMails = 5;

/**
 * One statement for signatures and counters. A known address keeps what was stored first, since whoever enters it again
 * may not own it; its mail says so. Everything is written in one order, so that two batches never wait for each other.
 */
const statement = `
  with entered as (
    select * from unnest(?::text[], ?::bytea[], ?::bytea[], ?::text[], ?::text[], ?::text[], ?::boolean[], ?::text[], ?::text[], ?::boolean[])
      as entered (campaign, address_index, sealed, country, locale, display, updates, consent_text, revision, quiet)
  ), stored as (
    insert into signatures (campaign, address_index, sealed, country, locale, display, updates, consent_text, revision,
                            state, mails_sent, created_at, updated_at)
    select campaign, address_index, sealed, country, locale, display, updates, consent_text, revision,
           'waiting', 1, now() at time zone 'utc', now() at time zone 'utc' from entered order by campaign, address_index
    on conflict (campaign, address_index)
      do update set mails_sent = signatures.mails_sent + 1 where signatures.mails_sent < ${mostMails}
    returning id, campaign, address_index, country, locale, xmax = 0 as fresh
  ), counted as (
    insert into signature_counts (campaign, day, country, locale, waiting)
    select campaign, (now() at time zone 'utc')::date, country, locale, count(*) from stored where fresh
     group by campaign, country, locale order by campaign, country, locale
    on conflict (campaign, day, country, locale, partner)
      do update set waiting = signature_counts.waiting + excluded.waiting
  )
  select stored.id as signature, entered.locale, not stored.fresh as again
    from stored join entered using (campaign, address_index) where stored.fresh or not entered.quiet`;

const columns = (rows: NewSignature[]): Knex.Value[] => [
  rows.map((row) => row.campaign),
  rows.map((row) => row.addressIndex),
  rows.map((row) => row.sealed),
  rows.map((row) => row.country),
  rows.map((row) => row.locale),
  rows.map((row) => row.display),
  rows.map((row) => row.updates),
  rows.map((row) => row.consentText),
  rows.map((row) => row.revision),
  rows.map((row) => row.quiet),
];

/** The first entry of each address: one statement may not touch a row twice, and two mails at once help nobody. */
export function firstOfEach(signatures: readonly NewSignature[]): NewSignature[] {
  const first = new Map<string, NewSignature>();
  for (const each of signatures) {
    const key = `${each.campaign} ${each.addressIndex.toString('latin1')}`;
    if (!first.has(key)) first.set(key, each);
  }
  return [...first.values()];
}

/** A mail about no signature: the job finds nobody to write to. */
const toNobody: DueMail = { signature: 0, locale: 'und', again: true };

/**
 * One job for each entry, also for those whose address gets no mail any more: an answer that comes sooner would tell that
 * somebody signed with it (issue 3).
 */
const jobsFor = (entries: number, mails: DueMail[]): DueMail[] => [
  ...mails,
  ...new Array<DueMail>(entries - mails.length).fill(toNobody),
];

/** Stores a batch with the mails it makes due: all of it or nothing. */
export async function storeWaiting(knex: Knex, enqueue: EnqueueMails, batch: NewSignature[]): Promise<Stored[]> {
  const good = await againOnCollision(() =>
    knex.transaction(async (transaction) => {
      const proven = await spendProofs(transaction, batch);
      const signatures = firstOfEach(proven);
      if (signatures.length === 0) return proven;
      const { rows } = await transaction.raw<{ rows: DueMail[] }>(statement, columns(signatures));
      await enqueue(transaction, jobsFor(signatures.length, rows));
      return proven;
    }),
  );
  const taken = new Set(good);
  return batch.map((each) => (taken.has(each) ? 'stored' : 'replayed'));
}
