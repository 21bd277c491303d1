import type { Knex } from 'knex';
import type { Chore } from './chores';
import { inPortions } from './in-portions';

/** As long as somebody may look for what came from one network: a burst is seen within days, or not at all. */
const daysOfNetworks = 7;

const forget = `
  update signatures set network_tag = null
   where id in (
     select id from signatures
      where network_tag is not null and created_at < now() at time zone 'utc' - interval '${daysOfNetworks} days'
      order by created_at limit ? for update skip locked)`;

/** From what network a signature came is known for a week (design §3). */
export function forgetNetworks(knex: Knex): Chore {
  const take = async (most: number): Promise<number> => (await knex.raw<{ rowCount: number }>(forget, [most])).rowCount;
  return {
    name: 'forget-networks',
    cron: '47 * * * *',
    work: async () => [`Networks forgotten after ${daysOfNetworks} days: ${await inPortions(take)}.`],
  };
}
