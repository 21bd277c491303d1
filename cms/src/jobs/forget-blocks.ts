import type { Knex } from 'knex';
import { dayOf } from '../api/campaign/season';
import { forgetEnded } from '../dials/store-turn';
import type { Chore } from './chores';

/** A network is kept no longer than it is blocked (GDPR art. 5(1)(e)). */
export const forgetBlocks = (knex: Knex): Chore => ({
  name: 'forget-blocks',
  cron: '11 * * * *',
  work: async (dryRun) => {
    const ended = await forgetEnded(knex, dayOf(new Date()), dryRun);
    return [`Networks whose block is over, ${dryRun ? 'to forget' : 'forgotten'}: ${String(ended)}.`];
  },
});
