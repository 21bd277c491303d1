import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, expect, test } from 'vitest';
import { ownEnvironment, run, type Run } from '../harness/hub.ts';

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean();
});

async function inDatabaseOf(data: string, sql: string): Promise<Record<string, unknown>[]> {
  const [, url] = /^DATABASE_URL=(.*)$/m.exec(readFileSync(join(data, 'secrets.env'), 'utf8')) ?? [];
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function startAndStop(environment: Record<string, string>, work: () => Promise<void>): Promise<void> {
  const hub: Run = run(environment);
  cleanups.push(async () => {
    hub.process.kill('SIGTERM');
    await hub.exit;
  });
  await hub.says('Ctrl-C stops everything.');
  await work();
  hub.process.kill('SIGTERM');
  expect(await hub.exit).toBe(0);
}

const unknown = `select m.key from messages m where m.text <> '' and m.locale <> 'en' and not exists
  (select 1 from translation_sources r where r.document = m.document_id and r.locale = m.locale)`;

test('on a hub from before sources were remembered, what is translated counts as made from what stood there, once', async () => {
  const { environment, forget } = await ownEnvironment();
  cleanups.push(forget);
  Object.assign(environment, { HUB_DEMO: 'false' });
  const ask = (sql: string) => inDatabaseOf(environment['HUB_DATA'] ?? '', sql);
  await startAndStop(environment, async () => {
    expect(await ask(unknown)).toEqual([]);
    await ask(`drop table translation_sources, source_texts;
               delete from strapi_migrations where name like '%translation-sources%';
               delete from strapi_core_store_settings where key = 'core_hub_set-up-translations';
               update messages set source = 'The words of an earlier release' where key = 'site.promise'`);
  });
  const ofPromise = `select s.text from messages m join translation_sources r on r.document = m.document_id and r.locale = m.locale
    join source_texts s using (fingerprint) where m.key = 'site.promise' and m.locale = 'fr'`;
  await startAndStop(environment, async () => {
    expect(await ask(unknown)).toEqual([]);
    expect(await ask(ofPromise)).toEqual([{ text: 'The words of an earlier release' }]);
    const [now] = await ask(`select source from messages where key = 'site.promise' and locale = 'en'`);
    expect(now?.['source']).not.toBe('The words of an earlier release');
    await ask(`delete from translation_sources where locale = 'fr'
                and document = (select document_id from messages where key = 'site.name' limit 1)`);
  });
  await startAndStop(environment, async () => {
    expect(await ask(unknown)).toEqual([{ key: 'site.name' }]);
    expect(await ask(ofPromise)).toEqual([{ text: 'The words of an earlier release' }]);
  });
});
