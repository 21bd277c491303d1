import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signInToAdmin } from '../harness/editor.ts';
import { eventually } from '../harness/eventually.ts';
import { SupervisedHub } from './supervised-hub.ts';

let hub: SupervisedHub;
let client: pg.Client;
beforeAll(async () => {
  hub = await SupervisedHub.start();
  client = new pg.Client({ connectionString: hub.databaseUrl });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  expect(await hub.stop(), 'processes that are left').toEqual([]);
});

const many = 400_000;

/** Rows enough that writing them takes seconds; their names are public, so nothing has to be sealed. */
const fill = `
  insert into signatures (campaign, address_index, country, locale, display, updates, consent_text, revision, state, public_name,
                          mails_sent, created_at, updated_at, confirmed_at)
  select document_id, uuid_send(gen_random_uuid()), 'FR', 'en', 'full', false, '', '', 'confirmed', 'Signer ' || number,
         1, now(), now(), now()
    from generate_series(1, ${String(many)}) as number, (select document_id from campaigns limit 1) campaign
  returning campaign`;

test('an export whose process is killed is begun anew by the next one, and nothing of the first is left', async () => {
  const { rows } = await client.query<{ campaign: string }>(
    `with filled as (${fill}) select campaign from filled limit 1`,
  );
  const campaign = rows[0]?.campaign ?? '';
  const token = await signInToAdmin(hub);
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const body = JSON.stringify({ campaign, purpose: 'press', format: 'xlsx', why: 'A test wants it.' });
  const ordered = await fetch(`${hub.cms}/signature-desk/exports`, { method: 'POST', headers, body });
  const { id } = ((await ordered.json()) as { data: { id: string } }).data;
  const row = async () => {
    const found = await client.query<{ state: string; done: number; file: string }>(
      'select state, done, file from exports where id = $1',
      [id],
    );
    return found.rows[0];
  };
  const first = await eventually('export that is being written', async () => {
    const now = await row();
    return now && now.done > 0 ? now : undefined;
  });
  expect(first.state).toBe('running');
  await hub.kill('CMS');
  await hub.answers();
  const ready = await eventually(
    'export that is ready',
    async () => {
      const now = await row();
      return now?.state === 'ready' ? now : undefined;
    },
    120_000,
  );
  expect(ready.done).toBe(many);
  const folder = hub.exportsFolder;
  await eventually(
    'folder without the first file',
    () => Promise.resolve(readdirSync(folder).join() === ready.file ? true : undefined),
    90_000,
  );
  expect(first.file).not.toBe(ready.file);
  expect(readFileSync(join(folder, ready.file)).includes('Signer')).toBe(false);
});
