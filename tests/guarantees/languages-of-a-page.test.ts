import { beforeAll, expect, inject, test } from 'vitest';
import { campaignAttributes, publish } from '../harness/editor.ts';
import { eventually } from '../harness/eventually.ts';
import { headOf } from '../harness/head.ts';

const body = [{ type: 'paragraph', children: [{ type: 'text', text: 'Worte.' }] }];
let slug: string;

beforeAll(async () => {
  const attributes = campaignAttributes({ title: 'Wasser für das Tal' });
  const { documentId } = await publish('campaign', attributes, 'de');
  slug = String(attributes['slug']);
  const campaign = { connect: [{ documentId, locale: 'de' }] };
  const update = { slug: 'ein-tag', title: 'Ein Tag', date: '2026-03-01', summary: 'Neues.', body, campaign };
  await publish('update', update, 'de');
  const shown = async () => ((await headOf(`/de/${slug}/updates/ein-tag`)).status === 200 ? true : undefined);
  await eventually('update of the German campaign', shown, 5_000);
});

const below = ['', '/history', '/numbers', '/signatures', '/updates/ein-tag'];

test.each(below)('a campaign that is published in one language names no page in another: %s', async (path) => {
  const address = `${inject('hub').site}/de/${slug}${path}`;
  const { status, links, meta } = await headOf(`/de/${slug}${path}`);
  expect(status).toBe(200);
  const languages = links.filter(({ hreflang }) => hreflang !== undefined);
  expect(languages.map(({ hreflang, href }) => [hreflang, href])).toEqual([
    ['de', address],
    ['x-default', address],
  ]);
  expect(meta.has('og:locale:alternate')).toBe(false);
  expect((await headOf(`/en/${slug}${path}`)).status).toBe(404);
});

test('its other languages at the foot of the page lead home, where there is a page', async () => {
  const { html } = await headOf(`/de/${slug}`);
  const foot = html.slice(html.indexOf('id="languages"'));
  expect(foot).toContain(`href="/de/${slug}"`);
  expect(foot).toMatch(/href="\/en"/);
  expect(foot).not.toContain(`href="/en/${slug}"`);
});
