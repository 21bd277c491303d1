import type { Knex } from 'knex';
import type { Chore } from './chores';

/** Scans that were uploaded for an entry that was never made. */
const unused = `
  delete from paper_scans where made_at < now() - interval '1 day'
     and not exists (select from paper_entries where scan = paper_scans.id)`;

/** Scans of entries that were removed long enough ago for somebody to notice a mistake. */
const removed = `
  delete from paper_scans using paper_entries entry
   where entry.scan = paper_scans.id and entry.removed_at < now() - interval '30 days'`;

/** Files that nobody went on with. What runs is let run. */
const abandoned = `
  delete from signature_imports where made_at < now() - interval '1 day' and state in ('uploaded', 'checking', 'checked')`;

/** Nothing of a signer is kept for which there is no more use (GDPR art. 5(1)(c) and (e)). */
export const forgetPaper = (knex: Knex): Chore => ({
  name: 'forget-paper',
  cron: '53 * * * *',
  work: async () => {
    const gone = async (sql: string): Promise<number> => (await knex.raw<{ rowCount: number }>(sql)).rowCount;
    const scans = (await gone(unused)) + (await gone(removed));
    return [`Scans without an entry deleted: ${scans}. Files that were never imported: ${await gone(abandoned)}.`];
  },
});
