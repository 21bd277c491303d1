import type { Knex } from 'knex';
import type { Chore } from './chores';

/** A spent proof is of no use to anybody once it has expired. Kept a while longer: the clocks of two machines never agree. */
export function forgetProofs(knex: Knex): Chore {
  const expired = `delete from spent_proofs where expires_at < now() - interval '10 minutes'`;
  return {
    name: 'forget-proofs',
    cron: '*/10 * * * *',
    work: async () => {
      const { rowCount } = await knex.raw<{ rowCount: number }>(expired);
      return [`Proofs of work forgotten after their time: ${rowCount}.`];
    },
  };
}
