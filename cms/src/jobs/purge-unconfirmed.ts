import type { Knex } from 'knex';
import { daysToConfirm } from '../../contract/confirmation';
import type { Chore } from './chores';
import { inPortions } from './in-portions';

/** The rows and their links go; their number stays, in the counters of the day on which they were signed. */
const purge = `
  with gone as (
    delete from signatures where id in (
      select id from signatures
       where state = 'waiting' and created_at < now() at time zone 'utc' - interval '${daysToConfirm} days'
       order by id limit ? for update skip locked)
    returning id, campaign, created_at::date as day, country, locale
  ), links as (
    delete from tokens using gone where tokens.signature = gone.id
  ), counted as (
    insert into signature_counts (campaign, day, country, locale, waiting, unconfirmed)
    select campaign, day, country, locale, -count(*), count(*) from gone
     group by campaign, day, country, locale order by campaign, day, country, locale
    on conflict (campaign, day, country, locale, partner)
      do update set waiting = signature_counts.waiting + excluded.waiting,
                    unconfirmed = signature_counts.unconfirmed + excluded.unconfirmed
  )
  select count(*)::integer as purged from gone`;

/** Who did not confirm did not consent: nothing of them is kept after two weeks but that there was one (design §3). */
export function purgeUnconfirmed(knex: Knex): Chore {
  const take = async (most: number): Promise<number> => {
    const { rows } = await knex.raw<{ rows: { purged: number }[] }>(purge, [most]);
    return rows[0]?.purged ?? 0;
  };
  return {
    name: 'purge-unconfirmed',
    cron: '37 * * * *',
    work: async () => [`Deleted, since nobody confirmed them in ${daysToConfirm} days: ${await inPortions(take)}.`],
  };
}
