import { expect, test } from 'vitest';
import { inDatabase } from '../harness/database.ts';
import { newCampaign } from '../harness/editor.ts';
import { eventually } from '../harness/eventually.ts';

/** A job of this row that had its last attempt and whose process gave its last sign of life an hour ago. */
const brokenOff = `
  insert into jobs.job (name, data, state, retry_limit, retry_count, heartbeat_seconds, heartbeat_on, started_on,
                        expire_seconds, deletion_seconds, policy, dead_letter)
  select name, $2::jsonb, 'active', 0, 0, 20, now() - interval '1 hour', now() - interval '1 hour', 3600, 3600, policy,
         dead_letter from jobs.queue where name = $1`;

test.each([
  [
    'a document',
    ...(['make-document', 'document', 'delivery_documents', 'failed'] as const),
    `insert into delivery_documents (campaign, locale, ordered_by, state) values ($1, 'en', 'Nobody', 'setting')`,
  ],
  [
    'an export',
    ...(['export-signatures', 'export', 'exports', 'failed'] as const),
    `insert into exports (campaign, purpose, format, actor, actor_name, why, state)
     values ($1, 'press', 'csv', 1, 'Nobody', '', 'running')`,
  ],
  [
    'an import',
    ...(['import-signatures', 'import', 'signature_imports', 'failed'] as const),
    `insert into signature_imports (campaign, made_by, rows, columns, state) values ($1, 'Nobody', 0, 2, 'running')`,
  ],
  [
    'a clean-up',
    ...(['invalidate-signatures', 'run', 'invalidations', 'cancelled'] as const),
    `insert into invalidations (campaign, conditions, actor_name, state, last) values ($1, '', 'Nobody', 'running', 0)`,
  ],
])('%s that broke off once too often says so, instead of going on for ever', async (_, queue, key, table, end, row) => {
  const { documentId } = await newCampaign();
  const id = await inDatabase(async (query) => {
    const [made] = await query(`${row} returning id`, [documentId]);
    await query(brokenOff, [queue, JSON.stringify({ [key]: made?.['id'] })]);
    return made?.['id'];
  });
  const state = async () => {
    const [now] = await inDatabase((query) => query(`select state from ${table} where id = $1`, [id]));
    return now?.['state'] === end ? end : undefined;
  };
  expect(await eventually(`row of ${table} that is ${end}`, state, 60_000)).toBe(end);
});
