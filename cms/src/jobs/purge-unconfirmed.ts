import type { Knex } from 'knex';
import { daysToConfirm } from '../../contract/confirmation';
import type { Chore } from './chores';
import { inPortions } from './in-portions';

const isOver = `signatures.created_at < now() at time zone 'utc' - interval '${daysToConfirm} days'`;

/** SQL: those who wait. What somebody holds in this moment is left for the next run. */
const waiting = `
  select id from signatures where state = 'waiting' and ${isOver} order by id limit ? for update skip locked`;

/**
 * SQL: those who waited when they were set aside, by the index `invalidated_signatures_waiting`. Both rows are locked, since
 * a reversal takes them in the other order; it gives back what is still there.
 */
const setAside = `
  select signatures.id from invalidated_signatures was join signatures on signatures.id = was.signature
   where was.state = 'waiting' and signatures.state = 'invalid' and ${isOver}
   order by signatures.id limit ? for update skip locked`;

/** The rows and their links go; their number stays, in the counters of the day on which they were signed. */
const purge = (which: string, counter: 'waiting' | 'invalidated'): string => `
  with gone as (
    delete from signatures where id in (${which})
    returning id, campaign, created_at::date as day, country, locale
  ), links as (
    delete from tokens using gone where tokens.signature = gone.id
  ), counted as (
    insert into signature_counts (campaign, day, country, locale, ${counter}, unconfirmed)
    select campaign, day, country, locale, -count(*), count(*) from gone
     group by campaign, day, country, locale order by campaign, day, country, locale
    on conflict (campaign, day, country, locale, partner)
      do update set ${counter} = signature_counts.${counter} + excluded.${counter},
                    unconfirmed = signature_counts.unconfirmed + excluded.unconfirmed
  )
  select count(*)::integer as purged from gone`;

const ofWaiting = purge(waiting, 'waiting');
const ofSetAside = purge(setAside, 'invalidated');

/** Who did not confirm did not consent: nothing of them is kept after two weeks but that there was one (design §3). */
export function purgeUnconfirmed(knex: Knex): Chore {
  const take = (sql: string) => async (most: number) => {
    const { rows } = await knex.raw<{ rows: { purged: number }[] }>(sql, [most]);
    return rows[0]?.purged ?? 0;
  };
  return {
    name: 'purge-unconfirmed',
    cron: '37 * * * *',
    work: async () => {
      const [purged, aside] = [await inPortions(take(ofWaiting)), await inPortions(take(ofSetAside))];
      return [
        `Deleted, since nobody confirmed them in ${daysToConfirm} days: ${purged}. Of those set aside before: ${aside}.`,
      ];
    },
  };
}
