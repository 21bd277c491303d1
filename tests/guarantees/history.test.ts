import { brotliCompressSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';
import { blocksFrom } from '../../cms/demo/blocks.ts';
import russian from '../../cms/demo/ru.json' with { type: 'json' };
import { campaignAttributes, edit, newCampaign } from '../harness/editor.ts';
import { correctedCampaign, paragraphs, restate } from '../harness/history.ts';
import { demonstration } from '../harness/supporter.ts';

const get = (path: string) => fetch(inject('hub').site + path);
const text = async (path: string) => (await get(path)).text();
const history = (slug: string, lang = 'en') => text(`/${lang}/${slug}/history`);
/** What a reader sees of a page, without its marks. */
const words = (html: string) => html.replace(/<!--.*?-->/g, '').replace(/<[^>]+>/g, '');

test('the history shows what went and what came, kind, reason, time and signatures, the newest first', async () => {
  const { slug } = await correctedCampaign();
  const html = await history(slug);
  expect(html.indexOf('id="revision-2"')).toBeGreaterThan(0);
  expect(html.indexOf('id="revision-2"')).toBeLessThan(html.indexOf('id="revision-1"'));
  expect(html).toMatch(/<time datetime="\d{4}-\d\d-\d\dT[^"]+Z">[^<]*UTC<\/time>/);
  const said = words(html);
  for (const part of ['A correction', 'A date was wrong.', 'Nobody has signed this text', 'The first published text'])
    expect(said).toContain(part);
  expect(said).toContain('He was taken in removed: Julyadded: June.');
  expect(html).toMatch(/<del[^>]*>.*July<\/del>/s);
  expect(html).toMatch(/<ins[^>]*>.*June<\/ins>/s);
});

test('what an editor publishes is in the history within five seconds, and the page of the campaign leads there', async () => {
  const campaign = await newCampaign();
  const link = `href="/en/${campaign.slug}/history"`;
  const statement = await text(`/en/${campaign.slug}`);
  expect(statement).toContain(link);
  expect(words(statement)).not.toContain('Revision 1');
  await restate(campaign, paragraphs('Another text.'), { changeKind: 'substance', changeReason: 'More is at stake.' });
  await expect.poll(() => history(campaign.slug), { timeout: 5000, interval: 200 }).toContain('More is at stake.');
  await expect.poll(() => text(`/en/${campaign.slug}`), { timeout: 5000 }).toContain('Revision 2 of this text.');
  expect(await text(`/en/${campaign.slug}`)).toContain(link);
});

test('a language without a text of its own shows the history it falls back to, marked as such', async () => {
  const { slug } = await correctedCampaign();
  const html = await history(slug, 'ar');
  expect(html).toMatch(/<html lang="ar" dir="rtl"/);
  expect(html).toMatch(/<blockquote [^>]*lang="en" dir="ltr"/);
  expect(html).toMatch(/<bdi [^>]*lang="en" dir="ltr"[^>]*>A date was wrong\.<\/bdi>/);
  expect(html).toMatch(/<span class="unseen[^"]*" lang="ar" dir="rtl">/);
});

test('each language has a history of its own', async () => {
  const campaign = await correctedCampaign();
  const french = campaignAttributes({ slug: campaign.slug, statement: paragraphs('Le texte.') });
  await edit('campaign', campaign.documentId, french, 'fr');
  const html = await history(campaign.slug, 'fr');
  expect(html).toContain('Le texte.');
  expect(html).not.toContain('A date was wrong.');
  expect(html).not.toContain('id="revision-2"');
});

test('words of an editor are text: HTML in a reason or a statement is shown, not obeyed', async () => {
  const campaign = await newCampaign();
  await restate(campaign, paragraphs('<img src=x onerror=alert(1)>'), {
    changeKind: 'correction',
    changeReason: '<script>alert(2)</script>',
  });
  await expect.poll(() => history(campaign.slug), { timeout: 5000 }).toContain('&lt;script>alert(2)');
  const html = await history(campaign.slug);
  expect(html).not.toContain('<img src=x');
  expect(html).not.toContain('<script>alert');
});

test('when only the form of the text changed, the history says so', async () => {
  const campaign = await newCampaign({ statement: paragraphs('The text.') });
  const bold = [{ type: 'paragraph', children: [{ type: 'text', text: 'The text.', bold: true }] }];
  await restate(campaign, bold);
  await expect.poll(() => history(campaign.slug), { timeout: 5000 }).toContain('No word was changed');
});

test('a history is for everybody: caches keep it like the other pages, and there is none where there is no campaign', async () => {
  const answer = await get(`/en/${demonstration}/history`);
  expect(answer.headers.get('cache-control')).toBe((await get(`/en/${demonstration}`)).headers.get('cache-control'));
  expect((await get('/en/no-such-campaign/history')).status).toBe(404);
});

/** What a browser loads of a page, compressed as a server does it: the page and its styles. */
async function weightOf(path: string): Promise<number> {
  const html = await text(path);
  const styles = [...html.matchAll(/<link[^>]+href="([^"]+\.css)"/g)].map(([, address = '']) => address);
  const files = await Promise.all(styles.map((address) => text(new URL(address, inject('hub').site + path).pathname)));
  return [html, ...files].reduce((sum, file) => sum + brotliCompressSync(file).length, 0);
}

test('a history takes at most twelve kilobytes, of the demonstration in every language and of one with five revisions', async () => {
  for (const lang of ['en', 'fr', 'de', 'es', 'ru', 'uk', 'ar'])
    expect(await weightOf(`/${lang}/${demonstration}/history`), lang).toBeLessThanOrEqual(12 * 1024);
  const long = blocksFrom(russian.campaign.statement);
  const campaign = await newCampaign({ statement: long });
  for (const day of ['один', 'два', 'три', 'четыре'])
    await restate(
      campaign,
      long.map((block, at) => (at === 1 ? (paragraphs(`Прошёл день ${day}.`)[0] ?? block) : block)),
    );
  await expect.poll(() => history(campaign.slug), { timeout: 5000 }).toContain('id="revision-5"');
  expect(await weightOf(`/en/${campaign.slug}/history`)).toBeLessThanOrEqual(12 * 1024);
});
