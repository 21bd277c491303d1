import { expect, inject, test } from 'vitest';
import { admin, campaignAttributes, edit, newCampaign, publish } from '../harness/editor.ts';

const page = async (path: string) => (await fetch(inject('hub').site + path)).text();
const seen = (path: string) => expect.poll(() => page(path), { timeout: 5000, interval: 200 });

test('what an editor publishes is on the page within five seconds, a draft never', async () => {
  const { slug, documentId } = await newCampaign({ demand: 'The first demand.' });
  await seen(`/en/${slug}`).toContain('The first demand.');
  const draft = campaignAttributes({ slug, demand: 'A demand in draft.' });
  const path = `/content-manager/collection-types/api::campaign.campaign/${documentId}?locale=en`;
  expect((await admin('PUT', path, draft)).status).toBe(200);
  await edit('campaign', documentId, campaignAttributes({ slug, demand: 'The second demand.' }));
  await seen(`/en/${slug}`).toContain('The second demand.');
  expect(await page(`/en/${slug}`)).not.toContain('A demand in draft.');
});

test('a statement, an update and an organisation of a campaign are on its page, each text with a page of its own', async () => {
  const campaign = await newCampaign();
  const body = [{ type: 'paragraph', children: [{ type: 'text', text: 'The words of the text.' }] }];
  const link = { connect: [{ documentId: campaign.documentId, locale: 'en' }] };
  const organisation = await publish('organisation', {
    slug: `org-${campaign.slug}`,
    name: 'The Organisation',
    place: 'Somewhere',
    website: 'https://example.org',
    part: 'endorses',
    campaigns: link,
  });
  const own = { connect: [{ documentId: organisation.documentId, locale: 'en' }] };
  await publish('statement', {
    slug: 'a-text',
    title: 'The Text',
    role: 'endorsement',
    body,
    campaign: link,
    organisation: own,
  });
  await publish('update', {
    slug: 'a-day',
    title: 'The Day',
    summary: 'What happened.',
    date: '2026-02-01',
    body,
    campaign: link,
  });
  for (const text of ['The Organisation', 'The Text', 'The Day', 'What happened.'])
    await seen(`/en/${campaign.slug}`).toContain(text);
  for (const path of ['statements/a-text', 'updates/a-day'])
    expect(await page(`/en/${campaign.slug}/${path}`)).toContain('The words of the text.');
});

test('two campaigns cannot have the same address', async () => {
  const { slug } = await newCampaign();
  const path = '/content-manager/collection-types/api::campaign.campaign?locale=en';
  expect((await admin('POST', path, campaignAttributes({ slug }))).status).toBe(400);
});

const publishing = '/content-manager/collection-types/api::campaign.campaign/actions/publish?locale=en';

test.each(['privacy', 'confirm', 'Not A Slug', '../x', ''])(
  'a campaign with the address "%s" is not published',
  async (slug) => {
    expect((await admin('POST', publishing, campaignAttributes({ slug }))).status).toBe(400);
  },
);

test.each(['red;}', '#12', ''])('a campaign with the accent colour "%s" is not published', async (accent) => {
  expect((await admin('POST', publishing, campaignAttributes({ accent }))).status).toBe(400);
});

test('a link that would run a script is not published', async () => {
  const link = { type: 'link', url: 'javascript:alert(1)', children: [{ type: 'text', text: 'A link' }] };
  const statement = [{ type: 'paragraph', children: [link] }];
  expect((await admin('POST', publishing, campaignAttributes({ statement }))).status).toBe(400);
});

test('HTML in a text is shown as text', async () => {
  const statement = [{ type: 'paragraph', children: [{ type: 'text', text: '<img src=x onerror=alert(1)>' }] }];
  const { slug } = await newCampaign({ statement });
  const html = await page(`/en/${slug}`);
  expect(html).toContain('&lt;img src=x');
  expect(html).not.toContain('<img src=x');
});

test('the picture of a campaign comes from the site itself, with its alternative text', async () => {
  const html = await page('/en/free-boris-kagarlitsky');
  const [, address = ''] = /<img src="([^"]+)" alt="[^"]{10,}"/.exec(html) ?? [];
  const picture = await fetch(new URL(address, inject('hub').site));
  expect(picture.status).toBe(200);
  expect(picture.headers.get('content-type')).toBe('image/png');
  expect(picture.headers.get('cache-control')).toContain('immutable');
});
