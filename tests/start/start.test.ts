import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, expect, test } from 'vitest';
import { secretHeader } from '../../cms/contract/caller.ts';
import { historyPage, type HistoryPage } from '../../cms/contract/pages.ts';
import { ownEnvironment, run, type Run } from '../harness/hub.ts';
import { childOf } from './processes.ts';

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean();
});

/** A hub of this test alone, stopped at its end whatever happens; without the demonstration it starts sooner. */
async function ownHub(
  own: Record<string, string> = { HUB_DEMO: 'false' },
): Promise<{ environment: Record<string, string>; start: () => Run }> {
  const { environment, forget } = await ownEnvironment();
  Object.assign(environment, own);
  cleanups.push(forget);
  const start = () => {
    const hub = run(environment);
    cleanups.push(async () => {
      hub.process.kill('SIGTERM');
      await hub.exit;
    });
    return hub;
  };
  return { environment, start };
}

const up = 'Ctrl-C stops everything.';
const health = (environment: Record<string, string>) =>
  fetch(`http://localhost:${environment['WEB_PORT'] ?? ''}/health`);
const isDown = async (environment: Record<string, string>) => {
  for (const name of ['WEB_PORT', 'CMS_PORT', 'MAILBOX_PORT', 'DATABASE_PORT'])
    await expect(fetch(`http://127.0.0.1:${environment[name] ?? ''}/`)).rejects.toThrow();
};

async function takenPort(): Promise<{ port: number; server: Server }> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  cleanups.push(() => new Promise((closed) => server.close(closed)));
  return { port: (server.address() as AddressInfo).port, server };
}

test('the first start says the password, once; it stops within ten seconds; the next finds everything as it was', async () => {
  const { environment, start } = await ownHub({});
  const first = start();
  const said = await first.says(up);
  expect(said).toMatch(/Site +http:\/\/localhost:\d+/);
  expect(said).toMatch(/with the password \S{12,}/);
  const page = await (await fetch(`http://localhost:${environment['WEB_PORT'] ?? ''}/fr`)).text();
  const stopping = Date.now();
  first.process.kill('SIGINT');
  expect(await first.exit).toBe(0);
  expect(Date.now() - stopping).toBeLessThan(10_000);
  await isDown(environment);

  const second = start();
  expect(await second.says(up)).not.toMatch(/password/);
  expect(await (await fetch(`http://localhost:${environment['WEB_PORT'] ?? ''}/fr`)).text()).toBe(page);
});

test('a hub from before there were revisions gets the first one of every statement, with those who signed it', async () => {
  const { environment, start } = await ownHub({});
  const folder = environment['HUB_DATA'] ?? '';
  const secret = (name: string) =>
    new RegExp(`^${name}=(.*)$`, 'm').exec(readFileSync(join(folder, 'secrets.env'), 'utf8'))?.[1] ?? '';
  const history = async (): Promise<HistoryPage> => {
    const address = `http://127.0.0.1:${environment['CMS_PORT'] ?? ''}/api/campaigns/free-boris-kagarlitsky/history?locale=uk`;
    const answer = await fetch(address, { headers: { [secretHeader]: secret('WEB_SECRET') } });
    return historyPage.parse(await answer.json()).data;
  };
  const older = start();
  await older.says(up);
  const before = await history();
  const client = new pg.Client({ connectionString: secret('DATABASE_URL') });
  await client.connect();
  await client.query('drop table revisions, revision_counts');
  await client.query(`delete from strapi_migrations where name like '%revisions%'`);
  await client.query(
    `insert into signatures (campaign, address_index, country, locale, display, consent_text, revision, state)
     select document_id, '\\x01', 'UA', 'uk', 'none', '', $1, 'confirmed' from campaigns limit 1`,
    [before.revisions[0]?.fingerprint],
  );
  await client.end();
  older.process.kill('SIGTERM');
  await older.exit;

  await start().says(up);
  const after = await history();
  const [made, written] = [before, after].map(({ revisions }) => Date.parse(revisions[0]?.publishedAt ?? ''));
  expect(Math.abs((made ?? 0) - (written ?? 0))).toBeLessThan(1_000); // of the publication, not of the start
  const { publishedAt } = after.revisions[0] ?? { publishedAt: '' };
  expect(after.revisions).toEqual([{ ...before.revisions[0], publishedAt, signed: 1 }]);
});

test('two hubs with other ports and folders run side by side', async () => {
  const [one, two] = [await ownHub({}), await ownHub()];
  await Promise.all([one.start().says(up), two.start().says(up)]);
  for (const { environment } of [one, two]) expect((await health(environment)).status).toBe(200);
  const home = async ({ WEB_PORT = '' }) => (await fetch(`http://localhost:${WEB_PORT}/en`)).text();
  expect(await home(one.environment)).toContain('free-boris-kagarlitsky');
  expect(await home(two.environment)).not.toContain('free-boris-kagarlitsky');
});

test('a second hub on the same folder is refused with a sentence', async () => {
  const { environment, start } = await ownHub();
  await start().says(up);
  const { environment: other, forget } = await ownEnvironment();
  cleanups.push(forget);
  const second = run({ ...other, HUB_DATA: environment['HUB_DATA'] ?? '' });
  expect(await second.exit).toBe(1);
  expect(second.output()).toMatch(/A hub already runs on /);
  expect((await health(environment)).status).toBe(200);
});

test.each(['WEB_PORT', 'CMS_PORT', 'MAILBOX_PORT', 'SMTP_PORT', 'DATABASE_PORT'])(
  'a taken %s ends with one sentence and exit code 1, and nothing is left running',
  async (name) => {
    const { port } = await takenPort();
    const { environment, start } = await ownHub({ [name]: String(port) });
    const hub = start();
    expect(await hub.exit).toBe(1);
    expect(hub.output()).toBe(`Port ${String(port)} is taken: stop what uses it, or set ${name} to another one.\n`);
    await isDown({ ...environment, [name]: '9' }); // the discard port: nothing of ours is there
  },
);

test('a wrong value in the environment is named, not shown', async () => {
  const { start } = await ownHub({ WEB_PORT: 'secret-looking' });
  const hub = start();
  expect(await hub.exit).toBe(1);
  expect(hub.output()).toMatch(/^The environment has a wrong value: WEB_PORT/);
  expect(hub.output()).not.toContain('secret-looking');
});

test.each(['CMS', 'site', 'mailbox', 'database'])(
  'when the %s dies, the hub stops with a sentence and exit code 1',
  async (name) => {
    const { environment, start } = await ownHub();
    const hub = start();
    await hub.says(up);
    process.kill(childOf(hub.process.pid ?? 0, name), 'SIGKILL');
    expect(await hub.exit).toBe(1);
    expect(hub.output()).toContain(`The ${name} ended unexpectedly (SIGKILL), so the hub stops.`);
    await isDown(environment);
  },
);

test('SIGTERM while it starts stops what had started', async () => {
  const { environment, start } = await ownHub();
  const hub = start();
  await hub.says('Starting the CMS');
  hub.process.kill('SIGTERM');
  expect(await hub.exit).toBe(0);
  await isDown(environment);
});

test('a hub that was killed leaves nothing that stops the next one', async () => {
  const { environment, start } = await ownHub();
  const killed = start();
  await killed.says(up);
  killed.process.kill('SIGKILL');
  await killed.exit;
  await expect
    .poll(
      () =>
        health(environment).then(
          () => 'up',
          () => 'down',
        ),
      { timeout: 10_000 },
    )
    .toBe('down');
  await start().says(up);
  expect((await health(environment)).status).toBe(200);
});
