import { createSecretKey } from 'node:crypto';
import knex, { type Knex } from 'knex';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { CommentsAsked } from '../../cms/contract/comments.ts';
import { packEntry } from '../../cms/src/api/signature/entry.ts';
import { auditKeys } from '../../cms/src/audit/audit-keys.ts';
import { auditWith } from '../../cms/src/audit/audit-log.ts';
import { commentsFrom } from '../../cms/src/moderation/published-comments.ts';
import { readComments } from '../../cms/src/moderation/queue.ts';
import { keyRing } from '../../cms/src/seal/key-ring.ts';
import { seal } from '../../cms/src/seal/seal.ts';

const keys = keyRing([`k1:${Buffer.alloc(32, 7).toString('base64')}`]);
const audit = auditWith(auditKeys(createSecretKey(Buffer.alloc(32, 1))));
const typed = { name: 'Signer 17', email: 'signer-17@example.org', place: '', affiliation: '', comment: 'Free them.' };
const schemas = ['comments_small', 'comments_large'] as const;

/**
 * Tables as the hub has them, in a schema of their own, with so many confirmed signatures. Half of them have a comment that
 * waits, a quarter one that is published; one in a hundred of each is in Arabic, the latest of all in Ukrainian.
 */
async function filled(schema: string, signatures: number): Promise<Knex> {
  const database = knex({ client: 'pg', connection: inject('hub').databaseUrl, searchPath: [schema] });
  await database.raw('drop schema if exists ?? cascade', [schema]);
  await database.raw('create schema ??', [schema]);
  for (const table of ['signatures', 'comments', 'audit_log'])
    await database.raw('create table ?? (like ??.?? including all)', [table, 'public', table]);
  await database.raw(
    `insert into signatures (id, campaign, address_index, sealed, country, locale, display, updates, state, comment,
                             consent_text, revision, mails_sent, created_at, updated_at, confirmed_at)
     select n, 'c1', int4send(n), ?, 'FR', case when n = ? then 'uk' when n % 100 < 2 then 'ar' else 'en' end, 'none', false,
            'confirmed', (array['undecided', null, 'undecided', 'decided'])[1 + n % 4], '', '', 1, moment, moment, moment
       from generate_series(1, ?) n, lateral (select timestamp '2026-01-01' + n * interval '1 second' as moment) as at`,
    [seal(keys, 'c1', packEntry(typed)), signatures - (signatures % 4), signatures],
  );
  await database.raw(
    `insert into comments (signature, campaign, locale, state, text, approved_at, decided_at)
     select id, campaign, locale, 'approved', 'Free them.', confirmed_at, confirmed_at
       from signatures where comment = 'decided'`,
  );
  await database.raw('analyze');
  return database;
}

const databases: Knex[] = [];
beforeAll(async () => {
  databases.push(await filled(schemas[0], 1_000), await filled(schemas[1], 500_000));
}, 300_000);
afterAll(async () => {
  for (const [place, database] of databases.entries()) {
    await database.raw('drop schema if exists ?? cascade', [schemas[place] ?? '']);
    await database.destroy();
  }
});

/** Milliseconds that each takes at its best: what else the machine does only ever adds. Both are asked in turn. */
async function sideBySide(work: (database: Knex, signatures: number) => Promise<unknown>): Promise<[number, number]> {
  const times: [number[], number[]] = [[], []];
  for (let round = 0; round < 40; round += 1)
    for (const [place, database] of databases.entries()) {
      const began = performance.now();
      await work(database, place === 0 ? 1_000 : 500_000);
      times[place as 0 | 1].push(performance.now() - began);
    }
  return [Math.min(...times[0]), Math.min(...times[1])];
}

const read = (knexOf: Knex, asked: Partial<CommentsAsked>) =>
  readComments(
    { knex: knexOf, keys, audit },
    { id: 1, name: 'A colleague' },
    { campaign: 'c1', state: 'undecided', why: 'The round of the morning', ...asked },
  );

/** In the middle of the list. */
const middle = (signatures: number) => ({
  at: (Date.UTC(2026, 0, 1) + (signatures / 2) * 1_000) * 1_000,
  signature: signatures / 2,
});

const reads: [string, (database: Knex, signatures: number) => Promise<unknown>][] = [
  ['the first page of the queue', (database) => read(database, {})],
  ['a page in the middle of the queue', (database, size) => read(database, { after: middle(size) })],
  ['the queue in a language that few write', (database) => read(database, { locale: 'ar' })],
  ['the latest decisions', (database) => read(database, { state: 'approved' })],
  [
    'a page in the middle of the decisions',
    (database, size) => read(database, { state: 'approved', after: middle(size) }),
  ],
  [
    'decisions in a language of which there are none',
    (database) => read(database, { state: 'approved', locale: 'fr' }),
  ],
  ['the first public page', (database) => commentsFrom(database, 'c1', null)],
];

test.each(reads)(
  '%s takes with half a million signatures at most three times as long as with a thousand',
  async (what, work) => {
    const [small, large] = await sideBySide(work);
    process.stdout.write(`${what}: ${small.toFixed(1)} ms with 1,000, ${large.toFixed(1)} ms with 500,000\n`);
    expect(large).toBeLessThan(3 * small);
  },
);
