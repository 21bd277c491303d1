import type { Knex } from 'knex';
import { daysOfNetworks } from '../protection/network-tag';
import type { Chore } from './chores';
import { inPortions } from './in-portions';

const forget = `
  update signatures set network_tag = null
   where id in (
     select id from signatures
      where network_tag is not null and created_at < now() at time zone 'utc' - interval '${daysOfNetworks} days'
      order by created_at limit ? for update skip locked)`;

/** What stood out, with the tag that it was known by, also when somebody dismissed it: no longer of use to the desk. */
const forgetClusters = `delete from clusters where hour < now() - interval '${daysOfNetworks} days'`;

/** From what network a signature came is known for a week (design §3). */
export function forgetNetworks(knex: Knex): Chore {
  const take = async (most: number): Promise<number> => (await knex.raw<{ rowCount: number }>(forget, [most])).rowCount;
  return {
    name: 'forget-networks',
    cron: '47 * * * *',
    work: async () => {
      const { rowCount: clusters } = await knex.raw<{ rowCount: number }>(forgetClusters);
      return [
        `Networks forgotten after ${daysOfNetworks} days: ${await inPortions(take)}. Clusters that stood out: ${clusters}.`,
      ];
    },
  };
}
