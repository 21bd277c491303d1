import { beforeAll, expect, test } from 'vitest';
import { colleague } from '../harness/colleague.ts';
import { inDatabase } from '../harness/database.ts';
import { admin, newCampaign } from '../harness/editor.ts';

let manager: string;
beforeAll(async () => {
  ({ token: manager } = await colleague('campaign-manager'));
});

const changes = [`update audit_log set actor_name = 'nobody'`, 'delete from audit_log', 'truncate audit_log'];

test('a line of the audit log can be neither changed nor removed', async () => {
  const insert = `insert into audit_log (actor, actor_name, deed, why) values (1, 'A test', 'dials-changed', '\\x00')`;
  await inDatabase((query) => query(insert));
  for (const change of changes)
    await expect(inDatabase((query) => query(change))).rejects.toThrow('A line of the audit log is written once.');
});

test('the log is read by the super admin, and not by a campaign manager', async () => {
  expect((await admin('GET', '/signature-desk/audit', undefined, manager)).status).toBe(403);
  expect((await admin('GET', '/signature-desk/audit')).status).toBe(200);
});

test('a campaign manager sees every campaign to choose from', async () => {
  const { documentId, slug } = await newCampaign({ title: 'A campaign to choose' });
  const { status, body } = await admin('GET', '/signature-desk/campaigns', undefined, manager);
  expect(status).toBe(200);
  expect((body as { data: unknown[] }).data).toContainEqual({ documentId, slug, title: 'A campaign to choose' });
});
