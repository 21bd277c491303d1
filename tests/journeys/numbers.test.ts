import { describe, expect, inject, test } from 'vitest';
import { violations } from '../harness/axe.ts';
import { useBrowser } from '../harness/browser.ts';
import { inDatabase } from '../harness/database.ts';
import { newCampaign } from '../harness/editor.ts';
import { heard, ofRole } from '../harness/heard.ts';
import { cutTexts, overflow, smallTargets, spaceText } from '../harness/measured.ts';

const visit = useBrowser();

/** A campaign whose counters say what those of a large one would: a million, of every kind, over half a year. */
async function largeCampaign(): Promise<string> {
  const { slug, documentId } = await newCampaign();
  await inDatabase((query) =>
    query(
      `insert into signature_counts (campaign, day, country, locale, confirmed, paper, waiting, withdrawn, unconfirmed, invalidated)
       select $1, current_date - 99 + n % 100, (array['FR','DE','UA','EG','BR','VC','BA','GB','IS'])[1 + n % 9], 'en',
              9000 - n * 80 % 8000, n * 17 % 700, n * 13 % 900, n % 40, n % 90, n % 25
         from generate_series(0, 224) n`,
      [documentId],
    ),
  );
  return slug;
}

const ways = ['en', 'ar', 'de'].flatMap((lang) => [
  { lang, scripts: 'with scripts', javaScriptEnabled: true },
  { lang, scripts: 'without scripts', javaScriptEnabled: false },
]);

describe.each(ways)('in $lang, $scripts', ({ lang, javaScriptEnabled }) => {
  test('who hears the numbers hears each table with its name, each cell with its head, and each chart in a sentence', async () => {
    const slug = await largeCampaign();
    const { page } = await visit({ javaScriptEnabled });
    await page.goto(`/${lang}/${slug}/numbers`);
    const all = await heard(page);
    const tables = ofRole(all, 'table');
    expect(tables).toHaveLength(2);
    for (const { name } of tables) expect(ofRole(all, 'region').map((region) => region.name)).toContain(name);
    expect(ofRole(all, 'columnheader').length).toBe(2 * 7);
    const rows = ofRole(all, 'rowheader').map(({ text }) => text);
    expect(rows).toHaveLength(100 + 1 + 9 + 1 + 1);
    expect(rows).toContain(new Intl.DisplayNames(lang, { type: 'region' }).of('VC'));
    const charts = ofRole(all, 'image', 'img').map(({ name }) => name);
    expect(charts).toHaveLength(2);
    for (const name of charts) expect(name).toMatch(/[\d٠-٩]/);
    const levels = ofRole(all, 'heading').map(({ level }) => level);
    expect(levels.slice(0, 4)).toEqual([1, 2, 2, 2]);
  });
});

test('the numbers of a million fit into a phone of 320 pixels, in wide letters, in any direction', async () => {
  const slug = await largeCampaign();
  const { page } = await visit({ viewport: { width: 320, height: 640 }, bypassCSP: true });
  for (const lang of ['en', 'ar', 'de', 'ru']) {
    for (const path of [`/${lang}/${slug}/numbers`, `/${lang}/interface`]) {
      await page.goto(path);
      await spaceText(page);
      expect({ path, over: await overflow(page) }).toEqual({ path, over: 0 });
      expect(await smallTargets(page)).toEqual([]);
      expect(await cutTexts(page)).toEqual([]);
    }
  }
});

test('axe finds nothing on numbers with and without signatures, by day and by night', async () => {
  const [large, empty] = [await largeCampaign(), (await newCampaign()).slug];
  for (const colorScheme of ['light', 'dark'] as const) {
    const { page, context } = await visit({ bypassCSP: true, colorScheme });
    for (const path of [`/en/${large}/numbers`, `/ar/${large}/numbers`, `/en/${empty}/numbers`]) {
      await page.goto(path);
      expect({ path, violations: await violations(page) }).toEqual({ path, violations: [] });
    }
    await context.close();
  }
});

test('who has colours of his own sees each kind of a chart in another of them, and none in that of the page', async () => {
  const slug = await largeCampaign();
  const { page } = await visit({ forcedColors: 'active', javaScriptEnabled: true });
  await page.goto(`/en/${slug}/numbers`);
  const colours = await page.evaluate(() => [
    getComputedStyle(document.documentElement).backgroundColor,
    ...['.confirmed', '.paper'].map(
      (kind) => getComputedStyle(document.querySelector(`.chart ${kind}`) as Element).fill,
    ),
    getComputedStyle(document.querySelector('.chart .waiting') as Element).stroke,
  ]);
  const [ground, confirmed, paper, outline] = colours;
  expect(new Set([ground, confirmed, paper]).size).toBe(3);
  expect(outline).not.toBe(ground);
});

test('one signature is told without a chart, since there is nothing to compare it with', async () => {
  const { slug, documentId } = await newCampaign();
  await inDatabase((query) =>
    query(
      `insert into signature_counts (campaign, day, country, locale, confirmed) values ($1, '2026-05-01', 'FR', 'en', 1)`,
      [documentId],
    ),
  );
  const { page } = await visit();
  await page.goto(`/en/${slug}/numbers`);
  expect(await page.getByRole('table').count()).toBe(2);
  expect(await page.getByRole('img').count()).toBe(0);
  expect(await page.getByRole('row', { name: 'May 1, 2026' }).count()).toBe(1);
});

test('a reader comes from the campaign to its numbers and back, by keyboard into the table', async () => {
  const slug = await largeCampaign();
  const { page } = await visit({ javaScriptEnabled: false });
  await page.goto(`/en/${slug}`);
  await page.getByRole('link', { name: 'All numbers, by day and by country' }).click();
  await page.waitForURL((url) => url.pathname === `/en/${slug}/numbers`);
  const table = page.getByRole('region', { name: 'Signatures by day' });
  await table.focus();
  await page.keyboard.press('End');
  await expect.poll(() => table.evaluate((element) => element.scrollTop)).toBeGreaterThan(100);
  await page.getByRole('link', { name: 'Back to the campaign' }).click();
  await page.waitForURL((url) => url.href === `${inject('hub').site}/en/${slug}`);
});
