import { randomUUID } from 'node:crypto';
import { secretHeader } from 'cms/contract/caller';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { previewAddress } from '../../cms/src/preview/preview-address.ts';
import { previewLinks } from '../../cms/contract/preview.ts';
import { colleague } from '../harness/colleague.ts';
import { admin, campaignAttributes, draftOf, newCampaign, type Document } from '../harness/editor.ts';

const collection = '/content-manager/collection-types/api::campaign.campaign';
const body = [{ type: 'paragraph', children: [{ type: 'text', text: 'Words of a draft.' }] }];

/** What the panel is given to open, or undefined where there is no preview. */
async function linkOf(type: string, id: string, locale = 'en', status = 'draft', token?: string) {
  const path = `/content-manager/preview/url/api::${type}.${type}?documentId=${id}&locale=${locale}&status=${status}`;
  const answer = await admin('GET', path, undefined, token);
  return (answer.body as { data?: { url?: string } } | null)?.data?.url;
}

async function shown(address: string | undefined, headers: Record<string, string> = {}) {
  if (address === undefined) throw new Error('There is no address to open.');
  const answer = await fetch(address, { headers, redirect: 'manual' });
  return { status: answer.status, headers: answer.headers, html: await answer.text() };
}

/** A link as the CMS signs it, at another moment or of another page than it would. */
function signed(own: { place: string; locale?: string; path?: string; drafts?: string[] }, now = new Date()): string {
  const { site, webSecret: secret } = inject('hub');
  return previewAddress({ site, secret }, { locale: 'en', path: own.place, drafts: ['en'], ...own }, now);
}

let campaign: Document;
beforeAll(async () => {
  campaign = await newCampaign({ title: 'As it is published' });
  const changed = campaignAttributes({ slug: campaign.slug, title: 'As it is in draft' });
  const saved = await admin('PUT', `${collection}/${campaign.documentId}?locale=en`, changed);
  expect(saved.status).toBe(200);
});

test('the link of the panel shows the draft, the page itself goes on showing what is published', async () => {
  const draft = await shown(await linkOf('campaign', campaign.documentId));
  expect(draft.status).toBe(200);
  expect(draft.html).toContain('As it is in draft');
  expect(draft.html).toContain('Preview of the draft, not public');
  const page = await shown(`${inject('hub').site}/en/${campaign.slug}`);
  expect(page.html).toContain('As it is published');
  expect(page.html).not.toContain('As it is in draft');
  expect(page.html).not.toContain('Preview of');
});

test('of a campaign that is published the link can show just that', async () => {
  const { html } = await shown(await linkOf('campaign', campaign.documentId, 'en', 'published'));
  expect(html).toContain('As it is published');
  expect(html).toContain('Preview of what is published');
});

test('a campaign, a statement and an update that were never published are seen by their links alone', async () => {
  const attributes = campaignAttributes({ title: 'Never published' });
  const { documentId } = await draftOf('campaign', attributes);
  const slug = String(attributes['slug']);
  const link = { connect: [{ documentId, locale: 'en' }] };
  const statement = { slug: 'a-text', title: 'A text in draft', role: 'appeal', body, campaign: link };
  const update = { slug: 'a-day', title: 'A day in draft', date: '2026-03-01', summary: 'News.', body, campaign: link };
  const texts = [
    { path: '', title: 'Never published', address: await linkOf('campaign', documentId) },
    {
      path: '/statements/a-text',
      title: 'A text in draft',
      address: await linkOf('statement', (await draftOf('statement', statement)).documentId),
    },
    {
      path: '/updates/a-day',
      title: 'A day in draft',
      address: await linkOf('update', (await draftOf('update', update)).documentId),
    },
  ];
  for (const { path, title, address } of texts) {
    const public_ = `${inject('hub').site}/en/${slug}${path}`;
    expect(address?.startsWith(`${public_}?preview=`)).toBe(true);
    expect(await shown(address)).toMatchObject({ status: 200, html: expect.stringContaining(title) as unknown });
    const without = await shown(public_);
    expect(without.status).toBe(404);
    expect(without.html).not.toContain(title);
  }
  const { html } = await shown(texts[0]?.address);
  for (const [, way = ''] of html.matchAll(/href="([^"]*\/(?:statements|updates)\/[^"]*)"/g))
    expect((await shown(new URL(way.replaceAll('&amp;', '&'), inject('hub').site).href)).html).toContain('in draft');
});

test('the privacy notice in draft has a preview of its own', async () => {
  const { body: found } = await admin('GET', '/content-manager/single-types/api::privacy.privacy?locale=en');
  const { documentId } = (found as { data: { documentId: string } }).data;
  const address = await linkOf('privacy', documentId);
  expect(new URL(address ?? '').pathname).toBe('/en/privacy');
  expect((await shown(address)).html).toContain('Preview of the draft');
});

describe('a link that is not good shows nothing of a draft', () => {
  const place = () => campaign.slug;
  const cases: [string, number, () => string][] = [
    ['forged', 404, () => `${inject('hub').site}/en/${place()}?preview=abc.def`],
    ['not even a token', 404, () => `${inject('hub').site}/en/${place()}?preview=%0d%0ax`],
    ['empty', 404, () => `${inject('hub').site}/en/${place()}?preview=`],
    [
      'changed in its last letter',
      404,
      () => signed({ place: place() }).replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')),
    ],
    ['of another campaign', 404, () => signed({ place: 'another-campaign', path: place() })],
    ['of the privacy notice', 404, () => signed({ place: 'privacy', path: place() })],
    ['of another language', 404, () => signed({ place: place() }).replace('/en/', '/fr/')],
    ['expired', 410, () => signed({ place: place() }, new Date(Date.now() - 15 * 60_000))],
  ];
  test.each(cases)('%s', async (_, status, address) => {
    const answer = await shown(address());
    expect(answer.status).toBe(status);
    expect(answer.html).not.toContain('As it is in draft');
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    expect(answer.headers.get('x-robots-tag')).toBe('noindex');
  });

  test('the page says that the link has expired and what to do, in the reader’s language', async () => {
    const expired = signed({ place: place(), locale: 'fr' }, new Date(Date.now() - 15 * 60_000));
    const { html } = await shown(expired);
    expect(html).toContain('<html lang="fr" dir="ltr">');
    expect(html).toContain('Cet aperçu a expiré');
    expect(html).toContain('Rouvrez l’aperçu dans l’administration');
  });
});

test('a preview is kept by nobody, found by nobody, and answers nobody with “unchanged”', async () => {
  const address = await linkOf('campaign', campaign.documentId);
  const first = await shown(address);
  expect(first.headers.get('cache-control')).toBe('private, no-store');
  expect(first.headers.get('x-robots-tag')).toBe('noindex');
  expect(first.headers.get('referrer-policy')).toBe('no-referrer');
  expect(first.headers.get('etag')).toBeNull();
  expect(first.headers.get('last-modified')).toBeNull();
  expect(first.html).not.toMatch(/rel="(?:canonical|alternate)"/);
  expect((await shown(address, { 'if-none-match': '*' })).status).toBe(200);
  expect((await shown(address, { 'if-modified-since': new Date().toUTCString() })).status).toBe(200);
});

test('only the panel may show a preview in a frame, and nothing else of the site', async () => {
  const { port } = new URL(inject('hub').cms);
  const panel = `frame-ancestors http://localhost:${port} http://127.0.0.1:${port}`;
  const ancestors = async (address: string | undefined) => {
    const { headers } = await shown(address);
    const policy = headers.get('content-security-policy') ?? '';
    return { said: /frame-ancestors [^;]*/.exec(policy)?.[0], old: headers.get('x-frame-options') };
  };
  const page = `${inject('hub').site}/en/${campaign.slug}`;
  const nobody = { said: "frame-ancestors 'none'", old: 'DENY' };
  expect(await ancestors(await linkOf('campaign', campaign.documentId))).toEqual({ said: panel, old: null });
  expect(await ancestors(page)).toEqual(nobody);
  expect(await ancestors(`${page}?preview=abc.def`)).toEqual(nobody);
  expect(await ancestors(`${page}/thanks?${new URL(signed({ place: campaign.slug })).search.slice(1)}`)).toEqual(
    nobody,
  );
});

test('the panel’s own policy lets it show the site in a frame, and nobody else', async () => {
  const policy = (await fetch(`${inject('hub').cms}/admin`)).headers.get('content-security-policy') ?? '';
  expect(/frame-src ([^;]*)/.exec(policy)?.[1]).toBe(inject('hub').site);
  expect(policy).toContain("frame-ancestors 'none'");
});

test('nobody signs in a preview', async () => {
  const address = await linkOf('campaign', campaign.documentId);
  const { html } = await shown(address);
  expect(html).toMatch(/<button[^>]* type="submit"[^>]* disabled/);
  expect(html).not.toContain('<script');
  const form = new URLSearchParams({
    name: 'Somebody',
    email: 'somebody@campaign-hub.test',
    country: 'FR',
    consent: 'on',
  });
  const sent = await fetch(address ?? '', { method: 'POST', body: form, redirect: 'manual' });
  expect(sent.status).toBe(405);
});

test('an organisation is seen on the page of a campaign that lists it or on which it speaks; elsewhere there is no link', async () => {
  const organisation = (name: string, own: object = {}) =>
    draftOf('organisation', { slug: `org-${randomUUID().slice(0, 8)}`, name, part: 'endorses', ...own });
  const linked = { connect: [{ documentId: campaign.documentId, locale: 'en' }] };
  const listed = await organisation('Listed in a draft', { campaigns: linked });
  const { html } = await shown(await linkOf('organisation', listed.documentId));
  expect(html).toContain('As it is in draft');
  expect(html).toContain('Listed in a draft');

  const speaker = await organisation('Speaks in a draft');
  expect(await linkOf('organisation', speaker.documentId)).toBeUndefined();
  const spoken = { connect: [{ documentId: speaker.documentId, locale: 'en' }] };
  const words = { slug: 'spoken', title: 'What it says', role: 'endorsement', body, campaign: linked };
  await draftOf('statement', { ...words, organisation: spoken });
  expect((await shown(await linkOf('organisation', speaker.documentId))).html).toContain('Speaks in a draft');
});

/** Whose drafts a link shows, as it says itself. */
function draftsIn(address: string | undefined): unknown {
  const token = new URL(address ?? '').searchParams.get('preview') ?? '';
  const said = Buffer.from(token.split('.')[0] ?? '', 'base64url').toString();
  return (JSON.parse(said) as { drafts: unknown }).drafts;
}

async function translated(locale: string, title: string): Promise<void> {
  const attributes = { ...campaignAttributes({ slug: campaign.slug }), title };
  const saved = await admin('PUT', `${collection}/${campaign.documentId}?locale=${locale}`, attributes);
  expect(saved.status).toBe(200);
}

test('whoever may not read a draft in a language gets no link to it', async () => {
  const { token } = await colleague('translator-fr');
  await translated('de', 'Ein deutscher Entwurf');
  await translated('fr', 'Un brouillon français');
  expect((await shown(await linkOf('campaign', campaign.documentId, 'de'))).html).toContain('Ein deutscher Entwurf');
  const own = await linkOf('campaign', campaign.documentId, 'fr', 'draft', token);
  expect((await shown(own)).html).toContain('Un brouillon français');
  for (const status of ['draft', 'published', 'modified', 'rubbish'])
    expect(await linkOf('campaign', campaign.documentId, 'de', status, token)).toBeUndefined();
  const nobody = await colleague('strapi-author');
  expect(await linkOf('campaign', campaign.documentId, 'en', 'draft', nobody.token)).toBeUndefined();
});

describe('a language that is not public', () => {
  const [near, far] = ['gd', 'gd-GB'];
  let translator: string;
  beforeAll(async () => {
    for (const code of [near, far]) expect((await admin('POST', '/desk/languages', { code })).status).toBe(201);
    ({ token: translator } = await colleague(`translator-${far}`));
    await translated(near, 'Dreachd dlùth');
    await translated(far, 'Dreachd fad às');
  });

  test('is seen by a link, with what it lacks in the default language, and by nobody else', async () => {
    const { status, html } = await shown(await linkOf('campaign', campaign.documentId, far, 'draft', translator));
    expect(status).toBe(200);
    expect(html).toContain('<html lang="gd-GB" dir="ltr">');
    expect(html).toContain('Dreachd fad às');
    expect(html).toContain('<span lang="en" dir="ltr">Preview of the draft, not public</span>');
    const page = await shown(`${inject('hub').site}/${far}/${campaign.slug}`);
    expect(page.status).toBe(404);
    expect(page.html).not.toContain('Dreachd');
    const site = await fetch(`${inject('hub').site}/en`);
    expect(await site.text()).not.toContain(`/${far}`);
  });

  test('falls back to drafts that the reader of the preview may read, and to no others', async () => {
    expect(draftsIn(await linkOf('campaign', campaign.documentId, far, 'draft', translator))).toEqual([far, 'en']);
    expect(draftsIn(await linkOf('campaign', campaign.documentId, far))).toEqual([far, near, 'en']);
    expect(await linkOf('campaign', campaign.documentId, near, 'draft', translator)).toBeUndefined();
  });

  test('has links to its home page and every campaign, for those who may read it', async () => {
    const path = `/desk/languages/${far}/preview`;
    const { data } = previewLinks.parse((await admin('GET', path, undefined, translator)).body);
    const [home, ...campaigns] = data;
    expect(new URL(home?.url ?? '').pathname).toBe(`/${far}`);
    const own = campaigns.find(({ title }) => title === 'Dreachd fad às');
    expect((await shown(own?.url)).html).toContain('Dreachd fad às');
    const { html } = await shown(home?.url);
    const [, way = ''] = new RegExp(`href="(/${far}/${campaign.slug}\\?preview=[^"]+)"`).exec(html) ?? [];
    expect((await shown(inject('hub').site + way)).html).toContain('Dreachd fad às');
    expect((await admin('GET', `/desk/languages/${near}/preview`, undefined, translator)).status).toBe(404);
    expect((await admin('GET', '/desk/languages/tlh/preview', undefined, translator)).status).toBe(404);
    expect((await admin('GET', path, undefined, 'no token')).status).toBe(401);
  });
});

test('the CMS shows a draft to nobody who sends no link along, the site included', async () => {
  const { cms, webSecret } = inject('hub');
  const attributes = campaignAttributes();
  await draftOf('campaign', attributes);
  const page = `${cms}/api/campaigns/${String(attributes['slug'])}/page?locale=en`;
  const ask = async (headers: Record<string, string>) => (await fetch(page, { headers })).status;
  const token = new URL(signed({ place: String(attributes['slug']) })).searchParams.get('preview') ?? '';
  expect(await ask({ [secretHeader]: webSecret })).toBe(404);
  expect(await ask({ 'x-hub-preview': token })).toBe(401);
  expect(await ask({ [secretHeader]: webSecret, 'x-hub-preview': token })).toBe(200);
});
