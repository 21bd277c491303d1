import type { Knex } from 'knex';
import { countRevisions } from './count-revisions';

/**
 * The row goes, and with it what was sealed, the index of the address and every link. The counter changes by what was
 * really deleted, in its state at that moment: pressed twice it counts once, and a confirmation that comes in between
 * either was counted before or finds nothing. What was never confirmed was never counted, so it is not withdrawn either;
 * nor is what was set aside as invalid, which was taken out of the count then.
 */
const erase = (which: string): string => `
  with gone as (
    delete from signatures ${which}
    returning signatures.id, signatures.campaign, signatures.created_at::date as day, signatures.country,
              signatures.locale, signatures.state, signatures.revision, signatures.public_name
  ), closed as (
    delete from tokens using gone where tokens.signature = gone.id
  ), counted as (
    insert into signature_counts (campaign, day, country, locale, waiting, confirmed, withdrawn, invalidated, shown)
    select campaign, day, country, locale, -(state = 'waiting')::integer, -(state = 'confirmed')::integer,
           (state = 'confirmed')::integer, -(state = 'invalid')::integer,
           -(state = 'confirmed' and public_name is not null)::integer from gone
    on conflict (campaign, day, country, locale, partner)
      do update set waiting = signature_counts.waiting + excluded.waiting,
                    confirmed = signature_counts.confirmed + excluded.confirmed,
                    withdrawn = signature_counts.withdrawn + excluded.withdrawn,
                    invalidated = signature_counts.invalidated + excluded.invalidated,
                    shown = signature_counts.shown + excluded.shown
    returning 1
  ), of_revision as (
    ${countRevisions("(select * from gone where state = 'confirmed') as gone", '-count(*)')}
  )
  select id, campaign from gone`;

const ofOwner = erase(`using tokens where tokens.hash = ? and tokens.purpose = 'manage' and tokens.expires_at > now()
      and signatures.id = tokens.signature`);
const byNumber = erase('where id = ?');

/** A signature that is gone. */
export interface Erased {
  id: number;
  campaign: string;
}

async function first(knex: Knex, sql: string, value: Knex.Value): Promise<Erased | null> {
  const { rows } = await knex.raw<{ rows: Erased[] }>(sql, [value]);
  return rows[0] ?? null;
}

/** The signature of who holds this token of a mail; null when there is none (any more). */
export const eraseOwn = (knex: Knex, hash: Buffer): Promise<Erased | null> => first(knex, ofOwner, hash);

/** The signature with this number, on the request of who signed (GDPR art. 7(3) and 17); null when there is none. */
export const eraseById = (knex: Knex, id: number): Promise<Erased | null> => first(knex, byNumber, id);
