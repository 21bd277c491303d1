import type { Knex } from 'knex';
import { keepOnly } from '../export/folder';
import type { Chore } from './chores';

/** The key goes, so that a copy of the file in some backup is noise too. */
const expire = `
  update exports set state = 'expired', key = null, ticket = null where state = 'ready' and expires_at <= clock_timestamp()`;

/** What it was about stays in the audit log. */
const forget = `delete from exports where ordered_at < clock_timestamp() - interval '30 days'`;

const kept = `select file from exports where state in ('running', 'ready') and file is not null`;

/** Nothing that was exported lies about for longer than it can be fetched. */
export const forgetExports = (knex: Knex, folder: string): Chore => ({
  name: 'forget-exports',
  cron: '* * * * *',
  atStart: true,
  work: async () => {
    const expired = (await knex.raw<{ rowCount: number }>(expire)).rowCount;
    await knex.raw(forget);
    const { rows } = await knex.raw<{ rows: { file: string }[] }>(kept);
    const files = await keepOnly(folder, new Set(rows.map(({ file }) => file)));
    return [`Exports that expired: ${expired}. Files removed: ${files}.`];
  },
});
