import { beforeAll, expect, test } from 'vitest';
import { colleague, type Colleague } from '../../harness/colleague.ts';
import { inDatabase } from '../../harness/database.ts';
import { admin, campaignAttributes, publish } from '../../harness/editor.ts';
import { addHiddenLanguages, own } from './documents.ts';

const collection = (type: string) => `/content-manager/collection-types/api::${type}.${type}`;
let translator: Colleague;

beforeAll(async () => {
  await addHiddenLanguages();
  translator = await colleague(`translator-${own}`);
});

test('a translator begins the own language of a document that has none yet, and what is shared stays as it is', async () => {
  const attributes = campaignAttributes({ goal: 100 });
  const { documentId, slug } = await publish('campaign', attributes);
  const sent = { ...attributes, title: 'Translated', goal: 7, slug: 'stolen', accent: '#000000', state: 'won' };
  const path = `${collection('campaign')}/${documentId}?locale=${own}`;
  expect((await admin('PUT', path, sent, translator.token)).status).toBe(200);
  const rows = await inDatabase((query) =>
    query('select locale, title, goal, slug, accent, state from campaigns where document_id = $1', [documentId]),
  );
  const shared = { goal: 100, slug, accent: attributes['accent'], state: 'open' };
  expect(rows.find(({ locale }) => locale === own)).toEqual({ locale: own, title: 'Translated', ...shared });
  for (const row of rows) expect(row).toMatchObject(shared);
});

test('a translator writes the text of a message and neither its key, its source nor its note', async () => {
  const where = `key = 'editor.noNewDocument' and locale = '${own}'`;
  const rows = () =>
    inDatabase((query) => query(`select document_id, key, source, note, text from messages where ${where}`));
  const [before] = await rows();
  const path = `${collection('message')}/${String(before?.['document_id'])}?locale=${own}`;
  const sent = { key: 'other.key', source: 'Other', note: 'Other', text: 'Translated' };
  expect((await admin('PUT', path, sent, translator.token)).status).toBe(200);
  expect(await rows()).toEqual([{ ...before, text: 'Translated' }]);
});

test('nobody but the job says why something was not published at its hour', async () => {
  const editor = await colleague('strapi-editor');
  const attributes = campaignAttributes();
  const { documentId } = await publish('campaign', attributes);
  for (const [locale, { token }] of [[own, translator] as const, ['en', editor] as const]) {
    const path = `${collection('campaign')}/${documentId}?locale=${locale}`;
    const sent = { ...attributes, title: 'Changed', publishProblem: 'Words of somebody.' };
    expect((await admin('PUT', path, sent, token)).status).toBe(200);
    const { body } = await admin('GET', path, undefined, token);
    expect((body as { data: object }).data).toMatchObject({ title: 'Changed', publishProblem: null });
  }
});

test('a translator moves no statement to another campaign', async () => {
  const body = [{ type: 'paragraph', children: [{ type: 'text', text: 'Words' }] }];
  const here = await publish('campaign', campaignAttributes());
  const there = await publish('campaign', campaignAttributes());
  const link = (documentId: string) => ({ connect: [{ documentId, locale: 'en' }] });
  const words = { slug: `moved-${here.slug}`, title: 'Words', role: 'appeal', body, campaign: link(here.documentId) };
  const { documentId } = await publish('statement', words);
  const path = `${collection('statement')}/${documentId}?locale=${own}`;
  const sent = { title: 'Translated', body, campaign: link(there.documentId) };
  expect((await admin('PUT', path, sent, translator.token)).status).toBe(200);
  const related = await inDatabase((query) =>
    query(
      `select distinct c.document_id from statements s join statements_campaign_lnk l on l.statement_id = s.id
       join campaigns c on c.id = l.campaign_id where s.document_id = $1`,
      [documentId],
    ),
  );
  expect(related).toEqual([{ document_id: here.documentId }]);
});
