import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { colleague } from '../harness/colleague.ts';
import { inDatabase } from '../harness/database.ts';
import { admin, campaignAttributes, draftOf, edit, newCampaign, type Document } from '../harness/editor.ts';
import { correction, paragraphs, storedRevisions } from '../harness/history.ts';
import { job } from '../harness/job.ts';

const publishNow = () => job('publish-due');
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
const past = '2026-01-31T10:00:00.000Z';

const address = (type: string, documentId: string, locale = 'en') =>
  `/content-manager/collection-types/api::${type}.${type}/${documentId}?locale=${locale}`;

async function draft(type: string, documentId: string, locale = 'en'): Promise<Record<string, unknown>> {
  return ((await admin('GET', address(type, documentId, locale))).body as { data: Record<string, unknown> }).data;
}

async function save(type: string, documentId: string, attributes: object, locale = 'en'): Promise<void> {
  expect((await admin('PUT', address(type, documentId, locale), attributes)).status).toBe(200);
}

const link = ({ documentId }: Document) => ({ connect: [{ documentId, locale: 'en', status: 'draft' }] });
const organisationText = (campaign: Document) => ({
  ...{ title: 'A text', slug: `text-${campaign.slug}`, role: 'endorsement', body: paragraphs('The words.') },
  campaign: link(campaign),
});
const news = (campaign: Document) => ({
  ...{ title: 'The news', slug: `news-${campaign.slug}`, date: '2026-11-20', summary: 'In short.' },
  body: paragraphs('At length.'),
  campaign: link(campaign),
});

test.each([
  ['a campaign', 'campaign', () => campaignAttributes()],
  ['a statement', 'statement', organisationText],
  ['an update', 'update', news],
])('%s with an hour that has come is published, and its hour is empty again', async (_what, type, attributes) => {
  const made = await draftOf(type, { ...attributes(await newCampaign()), publishAt: past });
  await publishNow();
  expect(await draft(type, made.documentId)).toMatchObject({
    ...{ status: 'published', publishAt: null, publishProblem: null },
  });
});

test('what has its hour still before it stays a draft and keeps the hour', async () => {
  const campaign = await newCampaign();
  const publishAt = inHours(1);
  const made = await draftOf('update', { ...news(campaign), publishAt });
  await publishNow();
  expect(await draft('update', made.documentId)).toMatchObject({ status: 'draft', publishAt });
});

test('a draft with its kind and reason becomes a revision at its hour, once, also when many look at the same time', async () => {
  const campaign = await newCampaign();
  const statement = paragraphs('A text for later.');
  await save(
    'campaign',
    campaign.documentId,
    campaignAttributes({ slug: campaign.slug, statement, ...correction, publishAt: past }),
  );
  await Promise.all(Array.from({ length: 3 }, publishNow));
  expect(await storedRevisions(campaign.documentId)).toMatchObject([{ number: 1 }, { number: 2, statement }]);
  const published = await inDatabase((query) =>
    query('select 1 from campaigns where document_id = $1 and published_at is not null', [campaign.documentId]),
  );
  expect(published).toHaveLength(1);
});

test('an hour is good for one publication: an old form that is saved afterwards publishes nothing', async () => {
  const campaign = await newCampaign();
  const attributes = { ...news(campaign), publishAt: past };
  const made = await draftOf('update', attributes);
  await publishNow();
  await save('update', made.documentId, { ...attributes, title: 'Half a sen' });
  await publishNow();
  const left = await draft('update', made.documentId);
  expect(left).toMatchObject({ status: 'modified', publishAt: null });
  expect(left['publishProblem']).toContain('was published at that hour already');
  await save('update', made.documentId, { ...attributes, publishAt: '2026-01-31T11:00:00.000Z' });
  await publishNow();
  expect(await draft('update', made.documentId)).toMatchObject({ status: 'published', publishProblem: null });
});

test('a draft that another process is just publishing is left to that process', async () => {
  const campaign = await newCampaign();
  const made = await draftOf('update', { ...news(campaign), publishAt: past });
  await inDatabase(async (query) => {
    await query('begin');
    await query('select 1 from updates where document_id = $1 for update', [made.documentId]);
    await publishNow();
    await query('rollback');
  });
  expect(await draft('update', made.documentId)).toMatchObject({ status: 'draft', publishAt: past });
  await publishNow();
  expect(await draft('update', made.documentId)).toMatchObject({ status: 'published' });
});

test('each language has an hour of its own', async () => {
  const campaign = await newCampaign();
  const french = campaignAttributes({ slug: campaign.slug, title: 'En français' });
  await save('campaign', campaign.documentId, { ...french, publishAt: past }, 'fr');
  await save('campaign', campaign.documentId, campaignAttributes({ slug: campaign.slug, publishAt: inHours(1) }));
  await publishNow();
  expect(await draft('campaign', campaign.documentId, 'fr')).toMatchObject({ status: 'published', publishAt: null });
  expect(await draft('campaign', campaign.documentId)).toMatchObject({ status: 'modified' });
});

test('publishing by hand before the hour takes the hour away', async () => {
  const campaign = await newCampaign();
  await edit('campaign', campaign.documentId, campaignAttributes({ slug: campaign.slug, publishAt: inHours(1) }));
  expect(await draft('campaign', campaign.documentId)).toMatchObject({ status: 'published', publishAt: null });
});

describe('what is refused at its hour is not tried again, and its editor reads why', () => {
  test('a changed statement of which nobody said what changed', async () => {
    const campaign = await newCampaign();
    const statement = paragraphs('Secret words of a draft.');
    const attributes = campaignAttributes({ slug: campaign.slug, statement, publishAt: past });
    await save('campaign', campaign.documentId, attributes);
    await publishNow();
    const refused = await draft('campaign', campaign.documentId);
    expect(refused).toMatchObject({ status: 'modified', publishAt: null });
    expect(refused['publishProblem']).toContain('Fill in “What kind of change” and “Why the statement changed”');
    expect(await publishNow()).toContain('Refused: 0.');
    const log = readFileSync(join(inject('hub').data, 'logs', 'CMS.log'), 'utf8');
    expect(log).toContain(`Publishing api::campaign.campaign ${campaign.documentId} (en) at its hour failed`);
    expect(log).not.toContain('Secret words');

    await save('campaign', campaign.documentId, { ...attributes, ...correction });
    await publishNow();
    expect(await draft('campaign', campaign.documentId)).toMatchObject({ status: 'published', publishProblem: null });
  });

  test('in the language that this editor has chosen for the panel', async () => {
    const { token } = await colleague('strapi-editor');
    expect((await admin('PUT', '/admin/users/me', { preferedLanguage: 'uk' }, token)).status).toBe(200);
    const campaign = await newCampaign();
    const attributes = campaignAttributes({ slug: campaign.slug, statement: paragraphs('Other.'), publishAt: past });
    const saved = await admin('PUT', address('campaign', campaign.documentId), attributes, token);
    expect(saved.status).toBe(200);
    await publishNow();
    const { publishProblem } = await draft('campaign', campaign.documentId);
    expect(publishProblem).toContain('Заповніть поля «Вид зміни» і «Причина зміни»');
  });

  test('a draft in which something is missing, while others are published', async () => {
    const campaign = await newCampaign();
    const incomplete = await draftOf('update', { ...news(campaign), summary: null, publishAt: past });
    const whole = await draftOf('update', { ...news(campaign), slug: `other-${campaign.slug}`, publishAt: past });
    await publishNow();
    const refused = await draft('update', incomplete.documentId);
    expect(refused).toMatchObject({ status: 'draft', publishAt: null });
    expect(refused['publishProblem']).toMatch(/summary/);
    expect(await draft('update', whole.documentId)).toMatchObject({ status: 'published' });
  });
});
