import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signInToAdmin } from '../harness/editor.ts';
import { eventually } from '../harness/eventually.ts';
import { fileOf, settingsFor, why } from '../harness/import.ts';
import type { UploadedImport } from '../../cms/contract/signature-import.ts';
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

const many = 20_000;

test('an import whose process is killed goes on with the next one: everybody is stored once, counted once and invited once', async () => {
  const { rows } = await client.query<{ campaign: string }>('select document_id as campaign from campaigns limit 1');
  const campaign = rows[0]?.campaign ?? '';
  const token = await signInToAdmin(hub);
  const post = async (path: string, body: string, type = 'application/json'): Promise<unknown> => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': type };
    const answer = await fetch(`${hub.cms}/signature-desk${path}`, { method: 'POST', headers, body });
    expect(answer.status, path).toBe(200);
    return ((await answer.json()) as { data: unknown }).data;
  };
  const now = async () => {
    const found = await client.query<{ state: string; passed: number; fresh: number }>(
      'select state, passed, fresh from signature_imports order by id desc limit 1',
    );
    return found.rows[0];
  };
  const state = (wished: string) =>
    eventually(`import that is ${wished}`, async () => ((await now())?.state === wished ? true : undefined), 120_000);
  const addresses = Array.from({ length: many }, (_, at) => `signer-${String(at)}@example.org`);
  const file = (await post(`/campaigns/${campaign}/imports`, fileOf(addresses), 'text/csv')) as UploadedImport;
  await post(`/imports/${String(file.id)}/check`, JSON.stringify({ settings: settingsFor(file), why }));
  await state('checked');
  expect(await now()).toMatchObject({ fresh: many });
  await post(`/imports/${String(file.id)}/start`, JSON.stringify({ why }));
  await eventually('import that is on its way', async () => (((await now())?.passed ?? 0) > 0 ? true : undefined));
  await hub.kill('CMS');
  await hub.answers();
  await state('done');
  expect(await now()).toMatchObject({ fresh: many });
  const counted = await client.query(
    `select (select count(*)::integer from signatures where campaign = $1) as stored,
            (select sum(waiting)::integer from signature_counts where campaign = $1) as waiting,
            (select count(*)::integer from signature_import_portions) as left`,
    [campaign],
  );
  expect(counted.rows).toEqual([{ stored: many, waiting: many, left: 0 }]);
  const invited = await client.query(
    `select count(*)::integer as mails, count(distinct mail->>'signature')::integer as people
       from jobs.job, jsonb_array_elements(data->'mails') mail
      where name = 'send-confirmation' and mail->>'imported' = 'true' and mail->>'identity' is null`,
  );
  expect(invited.rows).toEqual([{ mails: many, people: many }]);
});
