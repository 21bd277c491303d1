import { describe, expect, inject, test } from 'vitest';
import { secretHeader } from '../../cms/contract/caller.ts';
import { refusal } from '../../cms/contract/envelope.ts';
import { adminToken } from '../harness/admin-token.ts';
import { inDatabase } from '../harness/database.ts';
import { admin } from '../harness/editor.ts';
import { demonstration } from '../harness/supporter.ts';
import { forgotten } from './fuzz/panel.ts';

/** The traps of Strapi that the hub closes; each was open in a Strapi as it comes. */
const cms = (path: string, init?: RequestInit) => fetch(inject('hub').cms + path, init);
const read = (path: string) => cms(path, { headers: { [secretHeader]: inject('hub').webSecret } });
const post = (path: string, body: unknown) =>
  cms(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

test('the two tokens without expiry that Strapi makes are deleted', async () => {
  const tokens = await inDatabase((query) => query('select name from strapi_api_tokens'));
  expect(tokens).toEqual([]);
});

test("Strapi's own editor and author see no signature, and the author nothing at all", async () => {
  const rights = await inDatabase((query) =>
    query(`select r.code, p.action, p.subject from admin_permissions p
           join admin_permissions_role_lnk l on l.permission_id = p.id join admin_roles r on r.id = l.role_id
           where r.code in ('strapi-editor', 'strapi-author')`),
  );
  expect(rights.filter(({ code }) => code === 'strapi-author')).toEqual([]);
  expect(rights.filter(({ subject }) => subject === 'api::signature.signature')).toEqual([]);
  expect(rights.some(({ code, subject }) => code === 'strapi-editor' && subject === 'api::campaign.campaign')).toBe(
    true,
  );
});

test('nobody can register as the first administrator: there is one', async () => {
  const person = { firstname: 'A', lastname: 'B', email: 'other@example.org', password: 'Password-123' };
  expect((await post('/admin/register-admin', person)).status).toBe(400);
  const users = await inDatabase((query) =>
    query('select email from admin_users where email = $1', ['other@example.org']),
  );
  expect(users).toEqual([]);
});

describe('what anybody can read at', () => {
  const closed = [
    '/api/site',
    '/api/campaigns',
    `/api/campaigns/${demonstration}/page?locale=en`,
    '/api/messages?locale=en',
  ];
  test.each(closed)('%s is nothing without the secret of the site', async (path) => {
    const answer = await cms(path);
    expect(answer.status).toBe(401);
    expect(refusal.parse(await answer.json()).error.details.issues[0]?.code).toBe('unauthorized');
    expect((await cms(path, { headers: { [secretHeader]: 'wrong' } })).status).toBe(401);
  });

  const absent = [
    'campaigns/1',
    'statements',
    'updates',
    'organisations',
    'privacies',
    'signatures/1',
    'upload/files',
    'users',
  ];
  test.each([...absent, 'auth/local', 'i18n/locales', 'content-type-builder/content-types'])(
    '/api/%s is nothing: Strapi’s own routes do not exist or are shut',
    async (path) => {
      const answer = await read(`/api/${path}`);
      expect([401, 403, 404, 405]).toContain(answer.status);
    },
  );
});

test.each([
  'status=draft',
  'status=anything',
  'publicationState=preview',
  'populate=*',
  'filters[id][$gt]=0',
  'lookup[a]=b',
])('a read with %s in its address is refused, so no draft and no private field leaves', async (query) => {
  const answer = await read(`/api/campaigns/${demonstration}/page?locale=en&${query}`);
  expect(answer.status).toBe(400);
});

test('no origin is told that it may call the CMS', async () => {
  const headers = { origin: 'https://evil.example', [secretHeader]: inject('hub').webSecret };
  const answer = await cms('/api/site', { headers });
  expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
});

test('the CMS does not say what it runs on', async () => {
  expect((await cms('/admin')).headers.get('x-powered-by')).toBeNull();
});

test('transfer from afar is off: nobody is let in, and no token for it can be made', async () => {
  for (const path of ['/admin/transfer/runner/push', '/admin/transfer/runner/pull'])
    expect((await cms(path)).status).toBe(401);
  const token = { name: 'a', description: '', permissions: ['push', 'pull'], lifespan: null };
  expect((await admin('POST', '/admin/transfer/tokens', token)).status).toBe(404);
});

test('the administrator’s panel knows no users-permissions plugin and no telemetry', async () => {
  const { body } = await admin('GET', '/admin/information');
  expect(JSON.stringify(body)).not.toContain('users-permissions');
  const [tables] = await inDatabase((query) =>
    query(`select count(*)::int as n from pg_tables where tablename like 'up\\_%'`),
  );
  expect(tables).toEqual({ n: 0 });
  const init = (await admin('GET', '/admin/init')).body as { data: { uuid: unknown } };
  expect(init.data.uuid).toBe(false);
});

test('signatures are hidden from the generic content manager, and it cannot write them', async () => {
  const types = (await admin('GET', '/content-manager/content-types')).body as {
    data: { uid: string; isDisplayed: boolean }[];
  };
  expect(types.data.find(({ uid }) => uid === 'api::signature.signature')?.isDisplayed ?? false).toBe(false);
  const made = await admin('POST', '/content-manager/collection-types/api::signature.signature', {
    state: 'confirmed',
  });
  expect([403, 404, 405]).toContain(made.status);
});

test('the secrets are this hub’s own and only its owner may read them', async () => {
  const { readFileSync, statSync } = await import('node:fs');
  const file = `${inject('hub').data}/secrets.env`;
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const values = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.slice(line.indexOf('=') + 1));
  expect(new Set(values).size).toBe(values.length);
  for (const value of values) {
    expect(value.length).toBeGreaterThanOrEqual(32);
    expect(value).not.toMatch(/tobemodified|changeme/i);
  }
});

test('a mistake at the CMS never shows where its code lies', async () => {
  for (const path of [
    '/api/nothing',
    '/api/%E0%A4%A',
    '/api/campaigns/%00/page?locale=en',
    `/api/campaigns/x/page?locale=${'a'.repeat(3000)}`,
  ]) {
    const answer = await read(path);
    expect(answer.status).toBeLessThan(500);
    expect(await answer.text()).not.toMatch(/node_modules|\bat |\.js:\d+/);
  }
});

test('a text that no database can hold is refused, and not answered as a fault of ours', async () => {
  expect((await cms('/admin/registration-info?registrationToken=a%00b')).status).toBe(400);
  const unstorable = { resetPasswordToken: 'a\0b', password: 'Password-123' };
  expect((await post('/admin/reset-password', unstorable)).status).toBe(400);
});

test('a new password that is sent several times at once is taken once, and the others are refused', async () => {
  const resetPasswordToken = await forgotten({ hub: inject('hub'), token: adminToken() });
  const send = () => post('/admin/reset-password', { resetPasswordToken, password: 'Password-123' });
  const answers = await Promise.all(Array.from({ length: 6 }, send));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 400, 400, 400, 400, 400]);
});

test('a stranger’s address that Strapi would test for hours keeps nobody waiting', async () => {
  const email = `x@${'a.'.repeat(40)}example<`;
  const person = { firstname: 'A', lastname: 'B', password: 'Password-123' };
  for (const [path, body] of [
    ['/admin/forgot-password', { email }],
    ['/admin/register-admin', { email, ...person }],
  ] as const) {
    expect((await post(path, body)).status).toBe(400);
  }
});

test('whoever asks for a part of a picture that is longer than the picture gets the picture', async () => {
  const page = await (await read(`/api/campaigns/${demonstration}/page?locale=en`)).text();
  const [, name = ''] = /\/media\/([^"?]+)/.exec(page) ?? [];
  const whole = await (await cms(`/uploads/${name}`)).bytes();
  const answer = await cms(`/uploads/${name}`, { headers: { range: 'bytes=0-99999999' } });
  expect(answer.status).toBe(200);
  expect(await answer.bytes()).toEqual(whole);
});

test('indexes of columns that no signature fills are there for Strapi, which makes missing ones again, and hold nothing', async () => {
  const indexes = await inDatabase((query) =>
    query(
      `select relname as name, pg_get_expr(indpred, indrelid) as held, pg_relation_size(indexrelid)::integer as bytes
         from pg_index join pg_class on pg_class.oid = indexrelid
        where indrelid = 'signatures'::regclass and pg_get_indexdef(indexrelid) ~ 'document_id|_by_id' order by relname`,
    ),
  );
  expect(indexes.map(({ name, held }) => [name, held])).toEqual([
    ['signatures_created_by_id_fk', 'false'],
    ['signatures_documents_idx', 'false'],
    ['signatures_updated_by_id_fk', 'false'],
  ]);
  for (const { bytes } of indexes) expect(bytes).toBeLessThanOrEqual(8_192); // the page that every index begins with
});
