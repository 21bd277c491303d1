import { expect, inject, test } from 'vitest';
import { newCampaign, publish } from '../harness/editor.ts';
import { headOf } from '../harness/head.ts';
import { demonstration } from '../harness/supporter.ts';
import { childrenOf, parseXml, textOf } from '../harness/xml.ts';

const get = (path: string) => fetch(inject('hub').site + path);
const languages = ['en', 'ar', 'de', 'es', 'fr', 'ru', 'uk'];
const body = [{ type: 'paragraph', children: [{ type: 'text', text: 'Words.' }] }];

test.each(['en', 'ar'])('the news of a campaign in %s is a feed as RFC 4287 wants it', async (lang) => {
  const address = `${inject('hub').site}/${lang}/${demonstration}`;
  const answer = await get(`/${lang}/${demonstration}/updates.xml`);
  expect(answer.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
  const feed = parseXml(await answer.text());
  expect([feed.name, feed.attributes['xmlns']]).toEqual(['feed', 'http://www.w3.org/2005/Atom']);
  expect(feed.attributes['xml:lang']).toBe(lang);
  const links = childrenOf(feed, 'link').map(({ attributes }) => [attributes['rel'], attributes['href']]);
  expect(Object.fromEntries(links)).toEqual({ self: `${address}/updates.xml`, alternate: address });
  expect(textOf(feed, 'id')).toBe(`${address}/updates.xml`);
  expect(childrenOf(feed, 'author').map((author) => textOf(author, 'name'))).toEqual(['Campaign Hub']);
  const entries = childrenOf(feed, 'entry');
  expect(entries.length).toBeGreaterThan(0);
  for (const part of [feed, ...entries]) {
    for (const name of ['id', 'title', 'updated']) expect(childrenOf(part, name)).toHaveLength(1);
    expect(textOf(part, 'title')).not.toBe('');
    expect(textOf(part, 'updated')).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/);
  }
  const days = entries.map((entry) => textOf(entry, 'updated'));
  expect(days).toEqual(days.toSorted().reverse());
  for (const entry of entries) {
    const [link] = childrenOf(entry, 'link');
    expect((await fetch(link?.attributes['href'] ?? '')).status).toBe(200);
    expect(textOf(entry, 'id')).toBe(link?.attributes['href']);
  }
});

test('the page of a campaign leads to its feed', async () => {
  const { links } = await headOf(`/ar/${demonstration}`);
  expect(links.find(({ type }) => type === 'application/atom+xml')).toMatchObject({
    ...{ rel: 'alternate', href: `/ar/${demonstration}/updates.xml` },
  });
});

test('a feed is not there for a campaign or a language that is not', async () => {
  for (const path of ['/en/no-such-campaign', `/pl/${demonstration}`])
    expect((await get(`${path}/updates.xml`)).status).toBe(404);
});

interface Entry {
  loc: string;
  lastmod: string;
  links: [string, string][];
}

async function sitemap(): Promise<Entry[]> {
  const root = parseXml(await (await get('/sitemap.xml')).text());
  expect(root.attributes['xmlns']).toBe('http://www.sitemaps.org/schemas/sitemap/0.9');
  return childrenOf(root, 'url').map((url) => ({
    ...{ loc: textOf(url, 'loc'), lastmod: textOf(url, 'lastmod') },
    links: childrenOf(url, 'xhtml:link').map(({ attributes }) => [
      attributes['hreflang'] ?? '',
      attributes['href'] ?? '',
    ]),
  }));
}

test('robots are told where the map is, and to stay away from what mails lead to', async () => {
  const rules = await (await get('/robots.txt')).text();
  expect(rules).toContain(`Sitemap: ${inject('hub').site}/sitemap.xml\n`);
  for (const folder of ['confirm', 'my-signature', 'unsubscribe']) expect(rules).toContain(`Disallow: /*/${folder}/\n`);
});

test('the map names every public page in every language, each at an address that is its canonical one', async () => {
  const entries = await sitemap();
  const { site } = inject('hub');
  const below = ['', '/history', '/numbers', '/statements/network-appeal', '/updates/fined-and-released'];
  const paths = ['', '/privacy', '/interface', ...below.map((path) => `/${demonstration}${path}`)];
  for (const lang of languages)
    for (const path of paths) expect(entries.map(({ loc }) => loc)).toContain(`${site}/${lang}${path}`);
  expect(new Set(entries.map(({ loc }) => loc)).size).toBe(entries.length);
  const ours = entries.filter(({ loc }) => loc.includes(demonstration) && /\/(?:en|ar)\//.test(loc));
  for (const { loc, links, lastmod } of ours) {
    const head = await headOf(await fetch(loc));
    expect({ loc, status: head.status, robots: head.headers.get('x-robots-tag') }).toEqual({
      ...{ loc, status: 200, robots: null },
    });
    expect(head.links.find(({ rel }) => rel === 'canonical')?.href).toBe(loc);
    const said = head.links.filter(({ hreflang }) => hreflang).map(({ hreflang, href }) => [hreflang, href]);
    expect(links).toEqual(said);
    expect(Date.parse(lastmod)).toBeLessThanOrEqual(Date.now());
  }
});

test('the map has no page of a person, no list of names, and nothing that is not published', async () => {
  for (const { loc } of await sitemap())
    expect(loc).not.toMatch(/\/(?:signed|thanks|signatures|confirm|my-signature|count\.json)/);
});

test('what is published is on the map within five seconds, with the moment of it', async () => {
  const before = Date.now() - 1_000;
  const { slug, documentId } = await newCampaign();
  const campaign = { connect: [{ documentId, locale: 'en' }] };
  await publish('update', { slug: 'a-day', title: 'A day', date: '2026-03-01', summary: 'News.', body, campaign });
  const entryOf = async (path: string) => (await sitemap()).find(({ loc }) => loc.endsWith(path));
  await expect.poll(() => entryOf(`/fr/${slug}/updates/a-day`), { timeout: 5_000 }).toBeDefined();
  const entry = await entryOf(`/en/${slug}/updates/a-day`);
  expect(Date.parse(entry?.lastmod ?? '')).toBeGreaterThanOrEqual(before);
});
