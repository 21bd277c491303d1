import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { colleague, type Colleague } from '../../harness/colleague.ts';
import { admin, campaignAttributes, draftOf, publish } from '../../harness/editor.ts';
import { addHiddenLanguages, others, own, source } from './documents.ts';

const uid = 'api::campaign.campaign';
const collection = `/content-manager/collection-types/${uid}`;
/** Stands in the text of each language, and nowhere else. */
const secret = new Map([source, others, own].map((locale) => [locale, `Secret ${locale} ${randomUUID()}`]));

let translator: Colleague;
let editor: Colleague;
let campaign: string;
let statement: string;

/** Every address that answers texts of a campaign, in a language that is asked for. */
const reads: Record<string, (locale: string) => { method: string; path: string; body?: unknown }> = {
  'the document': (locale) => ({ method: 'GET', path: `${collection}/${campaign}?locale=${locale}` }),
  'the list': (locale) => ({
    method: 'GET',
    path: `${collection}?locale=${locale}&filters[documentId][$eq]=${campaign}`,
  }),
  'the list in all languages': () => ({ method: 'GET', path: `${collection}?locale=*&pageSize=100&sort=id:DESC` }),
  'filling in from another language': (locale) => ({
    method: 'GET',
    path: `/i18n/content-manager/get-fill-from-locale/${uid}?documentId=${campaign}&sourceLocale=${locale}&targetLocale=${own}&collectionType=collection-types`,
  }),
  'the check before many are published': (locale) => ({
    method: 'POST',
    path: `${collection}/actions/bulkFindForValidation`,
    body: { documentIds: [campaign], locale },
  }),
  'the relations of another document': (locale) => ({
    method: 'GET',
    path: `/content-manager/relations/api::statement.statement/${statement}/campaign?locale=${locale}`,
  }),
  'what could be related': (locale) => ({
    method: 'GET',
    path: `/content-manager/relations/api::statement.statement/campaign?locale=${locale}&pageSize=100`,
  }),
  'what was written last': () => ({ method: 'GET', path: '/content-manager/homepage/recent-documents?action=update' }),
};

beforeAll(async () => {
  await addHiddenLanguages();
  translator = await colleague(`translator-${own}`);
  editor = await colleague('strapi-editor');
  const written = (locale: string) => {
    const text = secret.get(locale) ?? '';
    return { title: text, demand: text, summary: text, addressee: text };
  };
  const made = await publish('campaign', campaignAttributes(written(source)));
  campaign = made.documentId;
  const link = { connect: [{ documentId: campaign, locale: source }] };
  const body = [{ type: 'paragraph', children: [{ type: 'text', text: 'Words' }] }];
  const words = { slug: `read-${randomUUID().slice(0, 8)}`, title: 'Words', role: 'appeal', body, campaign: link };
  statement = (await draftOf('statement', words)).documentId;
  for (const locale of [others, own]) {
    const attributes = { ...campaignAttributes(written(locale)), slug: made.slug };
    expect((await admin('PUT', `${collection}/${campaign}?locale=${locale}`, attributes)).status).toBe(200);
    const related = { ...words, campaign: { connect: [{ documentId: campaign, locale }] } };
    const path = `/content-manager/collection-types/api::statement.statement/${statement}?locale=${locale}`;
    expect((await admin('PUT', path, related)).status).toBe(200);
  }
});

const read = async (who: Colleague, what: string, locale: string): Promise<string> => {
  const { method, path, body } = reads[what]?.(locale) ?? { method: '', path: '' };
  const answer = await admin(method, path, body, who.token);
  expect([200, 403, 404], `${what} in ${locale}: ${JSON.stringify(answer)}`).toContain(answer.status);
  return JSON.stringify(answer.body);
};

describe.each(Object.keys(reads))('in %s', (what) => {
  test('a translator finds no word of a language of others', async () => {
    for (const locale of [source, own, others]) {
      expect(await read(translator, what, locale), locale).not.toContain(secret.get(others));
    }
  });
});

test('a translator reads the source and the own language, to translate the one into the other', async () => {
  for (const what of ['the document', 'the list', 'filling in from another language'])
    for (const locale of [source, own]) expect(await read(translator, what, locale)).toContain(secret.get(locale));
});

test('an editor reads every language', async () => {
  for (const what of ['the document', 'the list', 'filling in from another language'])
    for (const locale of [source, own, others]) expect(await read(editor, what, locale)).toContain(secret.get(locale));
});

test('who asks for a language that the role does not read is told what to do', async () => {
  for (const what of ['filling in from another language', 'the check before many are published']) {
    const { method, path, body } = reads[what]?.(others) ?? { method: '', path: '' };
    const answer = await admin(method, path, body, translator.token);
    expect(answer.status).toBe(403);
    expect(JSON.stringify(answer.body)).toMatch(/Deutsch.*ask an administrator/);
  }
});

test.each([{ $ne: source }, { $in: [others] }, [others], '*', 5])(
  'a language that is written as %j opens no other language',
  async (locale) => {
    const path = `${collection}/actions/bulkFindForValidation`;
    const answer = await admin('POST', path, { documentIds: [campaign], locale }, translator.token);
    expect([400, 403]).toContain(answer.status);
  },
);
