import type { Pool } from 'pg';
import { againOnCollision } from '../../door/database-error';
import { mailsInJob, type InsertJobs } from '../../jobs/due-mails';
import type { SpentProof } from '../../protection/proofs';
import { firstOfEachProof } from '../../protection/spent-proofs';
import type { Display } from './public-name';

export interface NewSignature {
  campaign: string;
  addressIndex: Buffer;
  sealed: Buffer;
  country: string;
  locale: string;
  display: Display;
  updates: boolean;
  /** Whether a comment is among what is sealed: once confirmed it waits for a decision. */
  comments: boolean;
  consentText: string;
  revision: string;
  /** Of where it came from, in its campaign, for a week. */
  networkTag: Buffer;
  /** Of the domain of its address. */
  domainTag: Buffer;
  /** To be spent with it. */
  proof: SpentProof | null;
  /** Its address was entered too often of late: if it is known, no mail is sent. */
  quiet: boolean;
}

/** A signature whose proof was used before is not stored; any other is, unless its address is known. */
export type Stored = 'stored' | 'replayed';

/** Mails that one address gets about one campaign, however often somebody enters it. */
export const mostMails = 5;

/**
 * One statement for a batch: spends the proofs, stores the signatures, counts them and puts their mails into the queue.
 * All of it or nothing, in one way to the database; what it answers are the places, in the batch, of proofs that were
 * used before, in whatever process.
 *
 * Of an address that comes twice the first entry is taken: one statement may not touch a row twice. A known address keeps
 * what was stored first, since whoever enters it again may not own it; its mail says so. Such an entry is counted as
 * `repeated`, so that public figures change by it as by any other (public-figures.ts). Everything is written in one
 * order, so that two batches never wait for each other. Every entry has a mail, also one whose address gets none any
 * more: it is for nobody, so that the answer does not come sooner and tell that somebody signed (issue 3).
 */
export const statement = (insertJobs: InsertJobs): string => `
  with offered as (
    select * from unnest($1::text[], $2::bytea[], $3::bytea[], $4::text[], $5::text[], $6::text[], $7::boolean[],
                         $8::text[], $9::text[], $10::boolean[], $11::bytea[], $12::timestamptz[], $13::bytea[], $14::boolean[],
                         $15::bytea[]) with ordinality
      as offered (campaign, address_index, sealed, country, locale, display, updates,
                  consent_text, revision, quiet, proof, proof_expires_at, network_tag, comments, domain_tag, place)
  ), spent as (
    insert into spent_proofs (hash, expires_at)
    select proof, proof_expires_at from offered where proof is not null order by proof
    on conflict (hash) do nothing
    returning hash
  ), accepted as (
    select * from offered where proof is null or proof in (select hash from spent)
  ), entered as (
    select distinct on (address_index) * from accepted order by address_index, place
  ), stored as (
    insert into signatures (campaign, address_index, sealed, country, locale, display, updates, consent_text, revision,
                            network_tag, comment, domain_tag, state, mails_sent, created_at, updated_at)
    select campaign, address_index, sealed, country, locale, display, updates, consent_text, revision,
           network_tag, case when comments then 'undecided' end, domain_tag, 'waiting', 1, now() at time zone 'utc',
           now() at time zone 'utc' from entered order by address_index
    on conflict (address_index)
      do update set mails_sent = signatures.mails_sent + 1 where signatures.mails_sent < ${mostMails}
    returning id, address_index, xmax = 0 as fresh
  ), counted as (
    insert into signature_counts (campaign, day, country, locale, waiting, repeated)
    select accepted.campaign, (now() at time zone 'utc')::date, accepted.country, accepted.locale, count(stored.id),
           count(*) - count(stored.id)
      from accepted left join entered using (place)
           left join stored on stored.fresh and stored.address_index = entered.address_index
     group by accepted.campaign, accepted.country, accepted.locale
     order by accepted.campaign, accepted.country, accepted.locale
    on conflict (campaign, day, country, locale, partner)
      do update set waiting = signature_counts.waiting + excluded.waiting,
                    repeated = signature_counts.repeated + excluded.repeated
  ), due as (
    select case when stored.fresh or not entered.quiet then stored.id end as signature, entered.locale,
           stored.fresh is not true as again, (row_number() over () - 1) / ${mailsInJob} as job
      from entered left join stored using (address_index)
  ), jobs as (
    select json_agg(json_build_object('signature', coalesce(signature, 0), 'locale', locale, 'again', again)) as mails
      from due group by job
  ), enqueued as (
    ${insertJobs(`select coalesce(json_agg(json_build_object('data', json_build_object('mails', mails))), '[]') from jobs`)}
  )
  select place::integer as place from offered where proof is not null and proof not in (select hash from spent)`;

const columns = (rows: NewSignature[]): unknown[] => [
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
  rows.map((row) => row.proof?.hash ?? null),
  rows.map((row) => row.proof?.expiresAt ?? null),
  rows.map((row) => row.networkTag),
  rows.map((row) => row.comments),
  rows.map((row) => row.domainTag),
];

/** Stores a batch with the mails it makes due: all of it or nothing. */
export type StoreWaiting = (batch: NewSignature[]) => Promise<Stored[]>;

export function storeWaiting(pool: Pool, insertJobs: InsertJobs): StoreWaiting {
  const text = statement(insertJobs);
  return async (batch) => {
    const firsts = firstOfEachProof(batch);
    const values = columns(firsts);
    const { rows } = await againOnCollision(() =>
      // By its name it is parsed and planned once on each connection.
      pool.query<{ place: number }>({ name: 'store-waiting', text, values }),
    );
    const taken = new Set(firsts);
    for (const { place } of rows) taken.delete(firsts[place - 1] as NewSignature);
    return batch.map((each) => (taken.has(each) ? 'stored' : 'replayed'));
  };
}
