import { readFileSync } from 'node:fs';
import { describe, expect, inject, test } from 'vitest';
import { admin, newCampaign } from '../harness/editor.ts';
import { confirmLink, mailTo } from '../harness/mailbox.ts';
import { demonstration, filledIn, newAddress, postForm } from '../harness/supporter.ts';

const languages = ['en', 'fr', 'de', 'es', 'ru', 'uk', 'ar'];
const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(inject('hub').site + path, { redirect: 'manual', headers });
const demo = (lang: string) =>
  JSON.parse(readFileSync(new URL(`../../cms/demo/${lang}.json`, import.meta.url), 'utf8')) as {
    campaign: { title: string; demand: string };
  };
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

describe.each(languages)('in %s', (lang) => {
  test('the demonstration is shown whole, in that language and its direction', async () => {
    const html = await (await get(`/${lang}/${demonstration}`)).text();
    const dir = lang === 'ar' ? 'rtl' : 'ltr';
    expect(html).toMatch(new RegExp(`<html[^>]*lang="${lang}"`));
    expect(html).toMatch(new RegExp(`<html[^>]*dir="${dir}"`));
    expect(html).toContain(escaped(demo(lang).campaign.title));
    expect(html).toContain(escaped(demo(lang).campaign.demand));
    const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
    expect([...main.matchAll(/lang="([^"]+)"/g)].map(([, inner]) => inner)).toEqual([]);
  });

  test('every page names all languages, and search engines get each with a default', async () => {
    const html = await (await get(`/${lang}/${demonstration}`)).text();
    for (const other of languages) expect(html).toContain(`hreflang="${other}"`);
    expect(html).toContain('hreflang="x-default"');
    expect(html).toMatch(/<link[^>]*rel="canonical"/);
  });

  test('the mail to confirm comes in that language, as text and as HTML', async () => {
    const email = newAddress();
    expect((await postForm(filledIn({ email }), demonstration, lang)).status).toBe(303);
    const mail = await mailTo(email);
    expect(mail.subject).toContain(demo(lang).campaign.title);
    expect(confirmLink(mail)).toContain(`/${lang}/confirm/`);
    expect(mail.html).toContain(confirmLink(mail));
    expect(mail.html).toMatch(new RegExp(`lang="${lang}"[^>]*dir="${lang === 'ar' ? 'rtl' : 'ltr'}"`));
    expect(mail.html).not.toMatch(/<img|<script|src=/);
  });
});

test('what a campaign lacks in a language is shown in the default one, marked with its own lang and dir', async () => {
  const { slug } = await newCampaign({ title: 'Only in English' });
  const html = await (await get(`/ar/${slug}`)).text();
  expect(html).toMatch(/<html[^>]*lang="ar"[^>]*dir="rtl"/);
  expect(html).toMatch(/lang="en"[^>]*dir="ltr"[^>]*>[^<]*Only in English/);
});

describe('the bare address', () => {
  test.each([
    ['fr-CH, fr;q=0.9, en;q=0.8', '/fr'],
    ['ar-EG', '/ar'],
    ['ja, ru;q=0.5', '/ru'],
    ['ja', '/en'],
    ['*', '/en'],
    ['', '/en'],
    ['not a language; q=x,,,', '/en'],
  ])('leads who accepts "%s" to %s', async (accept, to) => {
    const answer = await get('/', { 'accept-language': accept });
    expect(answer.status).toBe(302);
    expect(new URL(answer.headers.get('location') ?? '', inject('hub').site).pathname).toBe(to);
    expect(answer.headers.get('vary')?.toLowerCase()).toContain('accept-language');
  });
});

test('a text of the interface that an editor changes is on the page within five seconds', async () => {
  const list = await admin(
    'GET',
    '/content-manager/collection-types/api::message.message?filters[key][$eq]=site.promise&locale=fr',
  );
  const [message] = (list.body as { results: { documentId: string; text: string }[] }).results;
  const text = 'Une promesse modifiée.';
  const path = `/content-manager/collection-types/api::message.message/${message?.documentId ?? ''}?locale=fr`;
  expect((await admin('PUT', path, { text })).status).toBe(200);
  await expect.poll(async () => (await get('/fr')).text(), { timeout: 5000, interval: 200 }).toContain(text);
  await admin('PUT', path, { text: message?.text });
});
