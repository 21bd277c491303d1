import type { Knex } from 'knex';
import type { SignatureState } from '../../../contract/found-signatures';
import { againOnCollision } from '../../door/database-error';
import { countRevisions } from './count-revisions';
import type { Display } from './public-name';

/** A signature as the holder of a token finds it. */
export interface Found {
  id: number;
  campaign: string;
  locale: string;
  state: SignatureState;
  display: Display;
  sealed: Buffer;
  expired: boolean;
}

interface FoundRow extends Found {
  hash: Buffer;
}

/** What becomes of a signature: `shownName` is copied into the public column when it is confirmed now. */
export type Decide<Result> = (found: Found | null) => { result: Result; shownName?: string | null };

const purpose = 'confirm';

const find = (lock: string): string => `
  select tokens.hash, tokens.expires_at < now() as expired, signatures.id, signatures.campaign, signatures.locale,
         signatures.state, signatures.display, signatures.sealed
    from tokens join signatures on signatures.id = tokens.signature
   where tokens.hash = any(?::bytea[]) and tokens.purpose = '${purpose}'
   order by signatures.address_index ${lock}`;

/**
 * Only what is still waiting changes, and the counter by exactly the rows that changed: however often and on however
 * many connections the same link is followed, it counts once.
 */
const confirm = `
  with shown as (
    select * from unnest(?::integer[], ?::text[]) as shown (id, public_name)
  ), changed as (
    update signatures set state = 'confirmed', public_name = shown.public_name,
           confirmed_at = now() at time zone 'utc', updated_at = now() at time zone 'utc'
      from shown where signatures.id = shown.id and signatures.state = 'waiting'
    returning signatures.campaign, signatures.created_at::date as day, signatures.country, signatures.locale,
              signatures.revision, signatures.public_name
  ), counted as (
    insert into signature_counts (campaign, day, country, locale, waiting, confirmed, shown)
    select campaign, day, country, locale, -count(*), count(*), count(public_name) from changed
     group by campaign, day, country, locale order by campaign, day, country, locale
    on conflict (campaign, day, country, locale, partner)
      do update set waiting = signature_counts.waiting + excluded.waiting,
                    confirmed = signature_counts.confirmed + excluded.confirmed,
                    shown = signature_counts.shown + excluded.shown
    returning 1
  )
  ${countRevisions('changed', 'count(*)')}`;

const nameOf = (hash: Buffer): string => hash.toString('latin1');

async function lookUp(knex: Knex, hashes: readonly Buffer[], lock: string): Promise<Map<string, FoundRow>> {
  const { rows } = await knex.raw<{ rows: FoundRow[] }>(find(lock), [hashes as unknown as Knex.Value]);
  return new Map(rows.map((row) => [nameOf(row.hash), row]));
}

export async function findByToken(knex: Knex, hash: Buffer): Promise<Found | null> {
  return (await lookUp(knex, [hash], '')).get(nameOf(hash)) ?? null;
}

/** Confirms a batch of tokens in one transaction; one result for each, in their order. */
export async function storeConfirmed<Result>(knex: Knex, decide: Decide<Result>, batch: Buffer[]): Promise<Result[]> {
  return againOnCollision(() =>
    knex.transaction(async (transaction) => {
      const found = await lookUp(transaction, batch, 'for update of signatures');
      const decided = batch.map((hash) => {
        const row = found.get(nameOf(hash)) ?? null;
        return { ...decide(row), id: row?.id };
      });
      const shown = new Map<number, string | null>();
      for (const { id, shownName } of decided)
        if (id !== undefined && shownName !== undefined) shown.set(id, shownName);
      if (shown.size > 0) await transaction.raw(confirm, [[...shown.keys()], [...shown.values()] as Knex.Value]);
      return decided.map(({ result }) => result);
    }),
  );
}
