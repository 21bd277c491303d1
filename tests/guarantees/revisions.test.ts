import { describe, expect, inject, test } from 'vitest';
import { adminToken } from '../harness/admin-token.ts';
import { colleague } from '../harness/colleague.ts';
import { inDatabase } from '../harness/database.ts';
import { admin, campaignAttributes, edit, newCampaign, type Document } from '../harness/editor.ts';
import {
  correctedCampaign,
  correction,
  draftOfCampaign,
  historyOf,
  paragraphs,
  restate,
  storedRevisions,
} from '../harness/history.ts';
import { demonstration } from '../harness/supporter.ts';

const collection = '/content-manager/collection-types/api::campaign.campaign';
const publishing = ({ documentId }: Document, locale = 'en') =>
  `${collection}/${documentId}/actions/publish?locale=${locale}`;
const page = async (slug: string, lang = 'en') => (await fetch(`${inject('hub').site}/${lang}/${slug}`)).text();
const sentence = 'Not published: the statement is no longer the one that was published last.';
const other = paragraphs('Another text.');

test('the first publication in a language makes revision 1 of it and needs no words', async () => {
  const campaign = await newCampaign();
  await edit('campaign', campaign.documentId, campaignAttributes({ slug: campaign.slug, statement: other }), 'fr');
  expect(await storedRevisions(campaign.documentId)).toMatchObject([
    { locale: 'en', number: 1, kind: null, reason: '', statement: paragraphs('The text that is signed.') },
    { locale: 'fr', number: 1, kind: null, reason: '', statement: other },
  ]);
});

test.each([
  ['no word', {}],
  ['a kind alone', { changeKind: 'substance' }],
  ['a reason alone', { changeReason: 'Because.' }],
  ['a reason of blanks', { ...correction, changeReason: '  ' }],
])(
  'a changed statement with %s about the change is not published, and its editor is told what to do',
  async (...it) => {
    const campaign = await newCampaign();
    const changed = campaignAttributes({ slug: campaign.slug, statement: other, ...it[1] });
    const answer = await admin('POST', publishing(campaign), changed);
    expect(answer.status).toBe(400);
    expect((answer.body as { error: { message: string } }).error.message).toContain(sentence);
    expect(await storedRevisions(campaign.documentId)).toHaveLength(1);
    const [live] = await inDatabase((query) =>
      query('select statement from campaigns where document_id = $1 and published_at is not null', [
        campaign.documentId,
      ]),
    );
    expect(live?.['statement']).toEqual(paragraphs('The text that is signed.'));
  },
);

test('the words are asked for in the language of the panel, with the labels that the panel shows in it', async () => {
  const { token } = await colleague('strapi-editor');
  const campaign = await newCampaign();
  const changed = campaignAttributes({ slug: campaign.slug, statement: other });
  for (const [language, labels] of [
    ['fr', '« Nature de la modification » et « Raison de la modification »'],
    ['ar', '«نوع التغيير» و«سبب التغيير»'],
    ['pl', '“What kind of change” and “Why the statement changed”'],
  ]) {
    await admin('PUT', '/admin/users/me', { preferedLanguage: language }, token);
    const { status, body } = await admin('POST', publishing(campaign), changed, token);
    expect(status).toBe(400);
    expect((body as { error: { message: string } }).error.message).toContain(labels);
  }
});

test('a changed statement with its words is the next revision, and the words are asked anew the next time', async () => {
  const campaign = await newCampaign();
  await restate(campaign, other);
  const [, second] = await storedRevisions(campaign.documentId);
  expect(second).toMatchObject({ number: 2, kind: 'correction', reason: 'A date was wrong.', statement: other });
  expect(await draftOfCampaign(campaign.documentId)).toMatchObject({
    ...{ changeKind: null, changeReason: null, status: 'published' },
  });
  const left = await inDatabase((query) =>
    query('select 1 from campaigns where document_id = $1 and (change_kind is not null or change_reason is not null)', [
      campaign.documentId,
    ]),
  );
  expect(left).toEqual([]);
  const again = campaignAttributes({ slug: campaign.slug, statement: paragraphs('A third text.') });
  expect((await admin('POST', publishing(campaign), again)).status).toBe(400);
});

test('the same statement again makes no revision, needs no words, and leaves none', async () => {
  const campaign = await newCampaign();
  const same = { slug: campaign.slug, title: 'Another title' };
  await edit('campaign', campaign.documentId, campaignAttributes(same));
  await edit('campaign', campaign.documentId, campaignAttributes({ ...same, ...correction }));
  expect(await storedRevisions(campaign.documentId)).toHaveLength(1);
  expect(await draftOfCampaign(campaign.documentId)).toMatchObject({ changeKind: null, changeReason: null });
});

test('publishing many at once is no way around the words', async () => {
  const campaign = await newCampaign();
  const draft = campaignAttributes({ slug: campaign.slug, statement: other });
  await admin('PUT', `${collection}/${campaign.documentId}?locale=en`, draft);
  const body = { documentIds: [campaign.documentId] };
  const bulk = () => admin('POST', `${collection}/actions/bulkPublish?locale=en`, body);
  expect((await bulk()).status).toBe(400);
  expect(await storedRevisions(campaign.documentId)).toHaveLength(1);
  await admin('PUT', `${collection}/${campaign.documentId}?locale=en`, { ...draft, ...correction });
  expect((await bulk()).status).toBe(200);
  expect(await storedRevisions(campaign.documentId)).toHaveLength(2);
});

test('of those who publish at the same moment every text is kept, with a number of its own', async () => {
  const campaign = await newCampaign();
  const texts = ['One text.', 'Another one.', 'A third one.'];
  const answers = await Promise.all(
    texts.map((text) =>
      admin(
        'POST',
        publishing(campaign),
        campaignAttributes({ slug: campaign.slug, statement: paragraphs(text), ...correction }),
      ),
    ),
  );
  const taken = answers.filter(({ status }) => status === 200).length;
  const revisions = await storedRevisions(campaign.documentId);
  expect(taken).toBeGreaterThan(0);
  expect(revisions.map(({ number }) => number)).toEqual(revisions.map((_, at) => at + 1));
  const { revisions: shown } = await historyOf(campaign.slug);
  const fingerprint = /name="revision" value="([0-9a-f]{16})"/;
  // A page is never older than five seconds (design §5).
  await expect
    .poll(async () => fingerprint.exec(await page(campaign.slug))?.[1], { timeout: 5_000 })
    .toBe(shown[0]?.fingerprint);
});

test('every language of the demonstration has its first revision, the one its page names in the form', async () => {
  for (const lang of ['en', 'fr', 'de', 'es', 'ru', 'uk', 'ar']) {
    const { revisions, locale } = await historyOf(demonstration, lang);
    expect(locale).toBe(lang);
    expect(revisions).toMatchObject([{ number: 1, kind: null, changes: [] }]);
    expect(await page(demonstration, lang)).toContain(`value="${String(revisions[0]?.fingerprint)}"`);
  }
});

describe('a revision is there for ever', () => {
  test.each([
    'update revisions set reason = reason',
    'delete from revisions',
    'truncate revisions',
    'truncate revisions cascade',
  ])('"%s" is refused by the database', async (statement) => {
    await expect(inDatabase((query) => query(statement))).rejects.toMatchObject({ code: '23001' });
  });

  test('the admin has no address to change or delete one, not even for the super admin', async () => {
    const { documentId } = await correctedCampaign();
    const before = await storedRevisions(documentId);
    const authorization = `Bearer ${adminToken()}`;
    for (const place of ['api::revision.revision', 'api::campaign.revision', 'revisions'])
      for (const method of ['GET', 'POST', 'PUT', 'DELETE'])
        for (const path of [place, `${place}/1`]) {
          const address = `${inject('hub').cms}/content-manager/collection-types/${path}`;
          const answer = await fetch(address, { method, headers: { authorization } });
          expect(answer.status, `${method} ${path}`).toBeGreaterThanOrEqual(400);
          expect(answer.status, `${method} ${path}`).toBeLessThan(500);
        }
    expect(await storedRevisions(documentId)).toEqual(before);
  });

  test('it stays when its campaign is taken back, and when that is deleted', async () => {
    const { documentId } = await correctedCampaign();
    const before = await storedRevisions(documentId);
    expect((await admin('POST', `${collection}/${documentId}/actions/unpublish?locale=en`, {})).status).toBe(200);
    expect((await admin('DELETE', `${collection}/${documentId}?locale=*`)).status).toBe(200);
    expect(await storedRevisions(documentId)).toEqual(before);
    expect(before).toHaveLength(2);
  });

  test('a campaign that is taken back and published again goes on where it was', async () => {
    const campaign = await correctedCampaign();
    await admin('POST', `${collection}/${campaign.documentId}/actions/unpublish?locale=en`, {});
    const third = campaignAttributes({ slug: campaign.slug, statement: paragraphs('A third text.') });
    expect((await admin('POST', publishing(campaign), third)).status).toBe(400);
    await restate(campaign, paragraphs('A third text.'), { changeKind: 'substance', changeReason: 'New demands.' });
    expect((await historyOf(campaign.slug)).revisions.map(({ number }) => number)).toEqual([3, 2, 1]);
  });
});
