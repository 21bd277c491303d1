import * as z from 'zod';
import { beforeAll, expect, test } from 'vitest';
import { colleague } from '../../harness/colleague.ts';
import { inDatabase } from '../../harness/database.ts';
import { newCampaign } from '../../harness/editor.ts';
import { dataOf, desk, refusedWith } from '../../harness/signature-desk.ts';

let token: string;
beforeAll(async () => {
  ({ token } = await colleague('campaign-manager'));
});

const many = 45;

/** Rows as the desk would have made them long ago: of each only what the list needs. */
const lists = [
  [
    'exports',
    (campaign: string) => `/exports?campaign=${campaign}&`,
    `insert into exports (campaign, purpose, format, actor, actor_name, why, state)
     select $1, 'press', 'csv', 1, 'Nobody', '', 'cancelled' from generate_series(1, $2) returning id`,
  ],
  [
    'documents',
    (campaign: string) => `/campaigns/${campaign}/documents?`,
    `insert into delivery_documents (campaign, locale, ordered_by, state)
     select $1, 'en', 'Nobody', 'failed' from generate_series(1, $2) returning id`,
  ],
  [
    'imports',
    (campaign: string) => `/campaigns/${campaign}/imports?`,
    `insert into signature_imports (campaign, made_by, rows, columns, state)
     select $1, 'Nobody', 0, 2, 'failed' from generate_series(1, $2) returning id`,
  ],
  [
    'runs',
    (campaign: string) => `/cleaning?campaign=${campaign}&`,
    `insert into invalidations (campaign, conditions, actor_name, state, last, started_at)
     select $1, conditions, 'Nobody', 'done', 0, now() from invalidations, generate_series(1, $2)
      where campaign = $1 returning id`,
  ],
] as const;

test.each(lists)('every one of many %s is on one page of the list, the newest first', async (name, path, fill) => {
  const { documentId } = await newCampaign();
  const conditions = { country: 'FR' };
  if (name === 'runs')
    expect((await desk(token, 'POST', '/cleaning', { campaign: documentId, conditions })).status).toBe(200);
  const made = await inDatabase((query) => query(fill, [documentId, many]));
  const page = z.looseObject({
    [name]: z.array(z.object({ id: z.union([z.number(), z.string()]) })),
    before: z.union([z.number(), z.string()]).nullable(),
  });
  const listed: unknown[] = [];
  for (let before: string | number | null | undefined; before !== null;) {
    const query = before === undefined ? '' : `before=${before}`;
    const answer = dataOf(await desk(token, 'GET', path(documentId) + query), page);
    const rows = answer[name] as { id: unknown }[];
    expect(rows.length).toBeLessThanOrEqual(20);
    listed.push(...rows.map(({ id }) => id));
    before = answer.before as string | number | null;
  }
  expect(listed).toHaveLength(many);
  expect(new Set(listed)).toEqual(new Set(made.map(({ id }) => id)));
  if (name !== 'exports') expect(listed).toEqual([...listed].sort((a, b) => Number(b) - Number(a)));
});

test.each(lists)('a page of %s that is none is refused', async (_, path) => {
  const { documentId } = await newCampaign();
  expect(refusedWith(await desk(token, 'GET', `${path(documentId)}before=last`))).toEqual([400, 'malformed']);
});
