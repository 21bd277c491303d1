import knex, { type Knex } from 'knex';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { pageLength } from '../../cms/src/translation/page.ts';
import { progressOf } from '../../cms/src/translation/progress.ts';
import { pageOfTexts } from '../../cms/src/translation/texts.ts';
import { translatableTypes } from '../../cms/src/translation/translatable.ts';

const readable = translatableTypes.map(({ name }) => name);
const own = ['i18n_locale', 'strapi_core_store_settings', 'source_texts', 'translation_sources'];
const tables = [...own, ...translatableTypes.map(({ table }) => table)];

/** Tables as the hub has them, in a schema of their own, with so many messages in so many languages beside English. */
async function filled(schema: string, messages: number, languages: number): Promise<Knex> {
  const database = knex({ client: 'pg', connection: inject('hub').databaseUrl, searchPath: [schema] });
  await database.raw('drop schema if exists ?? cascade', [schema]);
  await database.raw('create schema ??', [schema]);
  for (const table of tables)
    await database.raw('create table ?? (like ??.?? including all)', [table, 'public', table]);
  await database.raw(`insert into strapi_core_store_settings select * from public.strapi_core_store_settings`);
  await database.raw(
    `insert into i18n_locale (code, name) select 'en', 'English' union all select 'l' || n, 'Language ' || n
       from generate_series(1, ?) n`,
    [languages],
  );
  await database.raw(
    `insert into messages (document_id, key, source, note, text, locale, published_at)
     select 'm' || n, 'page.text' || n, 'Text number ' || n || ' of a page, with {name} and some more words.', 'A note.',
            case when l.code <> 'en' and n % 10 <> 0 then 'Translation ' || n || ' in ' || l.code end, l.code, now()
       from generate_series(1, ?) n cross join i18n_locale l`,
    [messages],
  );
  await database.raw(
    `insert into translation_sources
     select 'message', document_id, 'text', locale, left(encode(sha256(convert_to(source, 'UTF8')), 'hex'), 16)
       from messages where text is not null and document_id not like '%3'`,
  );
  await database.raw('analyze');
  return database;
}

const databases: Knex[] = [];
beforeAll(async () => {
  databases.push(await filled('desk_small', 200, 3), await filled('desk_large', 2_000, 30));
});
afterAll(async () => {
  for (const [place, database] of databases.entries()) {
    await database.raw('drop schema if exists ?? cascade', [place === 0 ? 'desk_small' : 'desk_large']);
    await database.destroy();
  }
});

type Pair = [small: number, large: number];

/** Goes of a measurement at most. */
const goes = 5;

/**
 * Milliseconds that each takes at its best: what else the machine does only ever adds. Both are asked in turn, so that they
 * share the machine; and for several goes while the larger seems to take `most` times as long, since a busy machine breaks
 * into what is longer more often.
 */
async function sideBySide(work: (database: Knex) => Promise<unknown>, most: number, rounds = 50): Promise<Pair> {
  const best: Pair = [Infinity, Infinity];
  for (let round = 0; round < goes * rounds; round += 1) {
    if (round > 0 && round % rounds === 0 && best[1] / best[0] < most) break;
    for (const [place, database] of databases.entries()) {
      const start = performance.now();
      await work(database);
      best[place as 0 | 1] = Math.min(best[place as 0 | 1], performance.now() - start);
    }
  }
  return best;
}

const said = (what: string, [small, large]: Pair): void =>
  void process.stdout.write(`${what}: ${small.toFixed(1)} ms at 200 × 3, ${large.toFixed(1)} ms at 2,000 × 30\n`);

const asked = { locale: 'l2', readable, state: null, type: null, search: null, after: null };

test('the desk counts 2,000 texts in 30 languages as they are', async () => {
  const large = databases[1] as Knex;
  const progress = await progressOf(large);
  const each = { total: 2000, missing: 200, outdated: 200, draft: 0, done: 1600 };
  expect(progress.get('l1')).toEqual(each);
  expect([progress.size, progress.get('en')?.total]).toEqual([31, 0]);
  expect((await pageOfTexts(large, asked)).progress).toEqual(each);
});

test('a page of the desk at 2,000 texts in 30 languages takes at most four times as long as at 200 in 3', async () => {
  const first = await sideBySide((database) => pageOfTexts(database, asked), 4);
  said('A page of the desk', first);
  expect(first[1] / first[0]).toBeLessThan(4);
  const after = { ...asked, state: 'done' as const, search: 'number', after: [5, 'page.text15', 'm15', 0] as never };
  const found = await sideBySide(async (database) => {
    expect((await pageOfTexts(database, after)).page).toHaveLength(pageLength + 1);
  }, 4);
  said('A search of the desk', found);
  expect(found[1] / found[0]).toBeLessThan(4);
});

test('the progress of 30 languages takes less time than a page of each, and grows slower than the texts', async () => {
  const [, page] = await sideBySide((database) => pageOfTexts(database, asked), 4);
  const progress = await sideBySide(progressOf, 100, 20);
  said('The progress of all languages', progress);
  expect(progress[1]).toBeLessThan(30 * page);
  expect(progress[1] / progress[0]).toBeLessThan(100);
});
