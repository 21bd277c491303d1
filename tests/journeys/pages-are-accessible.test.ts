import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { violations } from '../harness/axe.ts';
import { phone, useBrowser, type Visit } from '../harness/browser.ts';
import { newCampaign } from '../harness/editor.ts';
import { cutTexts, overflow } from '../harness/measured.ts';
import { addShown, numbered } from '../harness/shown-names.ts';
import { correctedCampaign } from '../harness/history.ts';
import { confirmedSupporter, supporter } from '../harness/own-signature.ts';
import { emptyPlaces, mailedPages, openPages, shippedLanguages } from '../harness/site-pages.ts';
import { demonstration, signAndGetToken } from '../harness/supporter.ts';

const visit = useBrowser();

/** The narrowest window that a page must fit into (WCAG 2.2, 1.4.10). */
const narrow = { ...phone, viewport: { width: 320, height: 568 } };
const desk = { width: 1280, height: 800 };
/** The same desk for who reads at 200 % (WCAG 2.2, 1.4.4), and a wall. */
const otherSizes = [
  { width: 640, height: 400 },
  { width: 3840, height: 2160 },
];

/** What is wrong with the page as it stands in its window. */
const wrongWith = async (page: Page) => ({ violations: await violations(page), over: await overflow(page) });
const nothing = { violations: [], over: 0 };

describe.each(shippedLanguages)('in %s', (lang) => {
  test('axe finds nothing on any page, light or dark, and each fits from 320 pixels to a wall', async () => {
    const looks = [
      { at: await visit({ bypassCSP: true, ...narrow }), sizes: [narrow.viewport] },
      { at: await visit({ bypassCSP: true, colorScheme: 'dark' }), sizes: [desk, ...otherSizes] },
    ];
    const examine = async ({ page, context }: Visit, [usual, ...others]: (typeof desk)[]) => {
      for (const path of [...openPages, ...emptyPlaces]) {
        if (usual) await page.setViewportSize(usual);
        await page.goto(`/${lang}${path}`);
        expect({ path, ...(await wrongWith(page)) }).toEqual({ path, ...nothing });
        for (const size of others) {
          await page.setViewportSize(size);
          const found = { over: await overflow(page), cut: await cutTexts(page) };
          expect({ path, ...size, ...found }).toEqual({ path, ...size, over: 0, cut: [] });
        }
      }
      await context.close();
    };
    await Promise.all(looks.map(({ at, sizes }) => examine(at, sizes)));
  });

  test('axe finds nothing on the form with errors', async () => {
    const { page } = await visit({ bypassCSP: true, ...phone });
    await page.goto(`/${lang}/${demonstration}`);
    await page.locator('#name').fill('https://example.org');
    await page.locator('#sign button:not([type=button])').click();
    await page.getByRole('alert').waitFor();
    expect(await violations(page)).toEqual([]);
  });
});

test('on a wall, letters and lines have grown with the page', async () => {
  const { page } = await visit({ viewport: desk });
  await page.goto(`/en/${demonstration}/statements/network-appeal`);
  const measured = () =>
    page
      .locator('article p')
      .last()
      .evaluate((one) => ({
        letter: parseFloat(getComputedStyle(one).fontSize),
        line: one.getBoundingClientRect().width,
      }));
  const usual = await measured();
  await page.setViewportSize({ width: 3840, height: 2160 });
  const grown = await measured();
  expect(grown.letter / usual.letter).toBeGreaterThan(1.5);
  expect(grown.line / usual.line).toBeGreaterThan(1.5);
});

test('axe finds nothing on a history with changes, in the page’s own language and in another, folded open', async () => {
  const { slug } = await correctedCampaign();
  for (const options of [phone, { colorScheme: 'dark' as const }]) {
    const { page } = await visit({ bypassCSP: true, ...options });
    for (const path of [`/en/${slug}`, `/en/${slug}/history`, `/ar/${slug}/history`]) {
      await page.goto(path);
      for (const summary of await page.locator('article summary').all()) await summary.click();
      expect({ path, violations: await violations(page) }).toEqual({ path, violations: [] });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        await page.evaluate(() => document.documentElement.clientWidth),
      );
    }
  }
});

test('axe finds nothing on a page in the middle of the list of names, nor on an empty list', async () => {
  const long = await newCampaign();
  const empty = await newCampaign();
  await addShown(
    long.documentId,
    ['Амина Учебная', 'آمنة', ...numbered('Name', 250)],
    new Date('2026-05-01T10:00:00Z'),
  );
  const { page } = await visit({ bypassCSP: true, ...phone });
  for (const lang of ['en', 'ar']) {
    await page.goto(`/${lang}/${empty.slug}/signatures`);
    expect(await violations(page)).toEqual([]);
    await page.goto(`/${lang}/${long.slug}/signatures`);
    await page.locator('a[rel=next]').click();
    await page.locator('a[rel=prev]').waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  }
});

test('axe finds nothing on the page to confirm, and on a closed and a won campaign', async () => {
  const { page } = await visit({ bypassCSP: true });
  const { slug } = await newCampaign();
  const closed = await newCampaign({ state: 'closed', closesOn: '2026-01-31' });
  const won = await newCampaign({ state: 'won' });
  const token = await signAndGetToken({ campaign: slug });
  for (const path of [`/en/confirm/${token}`, `/en/${closed.slug}`, `/en/${won.slug}`, `/ar/${slug}`]) {
    await page.goto(path);
    expect({ path, violations: await violations(page) }).toEqual({ path, violations: [] });
  }
});

describe('what a mail leads to', () => {
  let places: string[];
  beforeAll(async () => {
    const confirmed = await confirmedSupporter({ name: 'Амина Учебная', comment: 'Two\nlines', display: 'full' });
    const waiting = await supporter();
    places = [
      ...mailedPages(confirmed),
      `/my-signature/${confirmed.token}?saved`,
      `/unsubscribe/${confirmed.token}?stopped`,
      `/confirm/${waiting.confirmToken}`,
    ];
  });

  test.each(shippedLanguages)(
    'axe finds nothing on it, nor on a code that is wrong, in %s, and it fits',
    async (lang) => {
      const { page } = await visit({ bypassCSP: true, ...narrow });
      for (const path of places) {
        await page.goto(`/${lang}${path}`);
        expect({ path, ...(await wrongWith(page)) }).toEqual({ path, ...nothing });
      }
      await page.goto(`/${lang}/${demonstration}/signed`);
      await page.locator('#code').fill('12');
      await page.locator('form:has(#code) button').click();
      await page.getByRole('alert').first().waitFor();
      expect(await wrongWith(page)).toEqual(nothing);
    },
  );
});
