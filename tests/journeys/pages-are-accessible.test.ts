import { describe, expect, test } from 'vitest';
import { violations } from '../harness/axe.ts';
import { phone, useBrowser, type Visit } from '../harness/browser.ts';
import { newCampaign } from '../harness/editor.ts';
import { addShown, numbered } from '../harness/shown-names.ts';
import { correctedCampaign } from '../harness/history.ts';
import { confirmedSupporter } from '../harness/own-signature.ts';
import { demonstration, signAndGetToken } from '../harness/supporter.ts';

const visit = useBrowser();
const pages = ['', `/${demonstration}`, `/${demonstration}/signed`, `/${demonstration}/thanks`].concat(
  [
    `/${demonstration}/statements/network-appeal`,
    `/${demonstration}/updates/fined-and-released`,
    `/${demonstration}/history`,
    `/${demonstration}/numbers`,
    `/${demonstration}/sheet`,
    `/${demonstration}/signatures`,
    `/${demonstration}/comments`,
    '/privacy',
    '/interface',
    '/not-here',
  ],
  ['/confirm/AAAAAAAAAAAAAAAAAAAAAA'],
);

describe.each(['en', 'fr', 'de', 'es', 'ru', 'uk', 'ar'])('in %s', (lang) => {
  test('axe finds nothing on any page, light or dark, on a phone or a desk', async () => {
    const looks = [
      await visit({ bypassCSP: true, ...phone }),
      await visit({ bypassCSP: true, colorScheme: 'dark', viewport: { width: 1280, height: 800 } }),
    ];
    const examine = async ({ page, context }: Visit) => {
      for (const path of pages) {
        await page.goto(`/${lang}${path}`);
        expect({ path, violations: await violations(page) }).toEqual({ path, violations: [] });
      }
      await context.close();
    };
    await Promise.all(looks.map(examine));
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

test.each(['en', 'ar'])(
  'axe finds nothing on the pages of a signature, nor on a code that is wrong, in %s',
  async (lang) => {
    const { token } = await confirmedSupporter({ name: 'Амина Учебная', comment: 'Two\nlines', display: 'full' });
    const { page } = await visit({ bypassCSP: true, ...phone });
    const own = `/my-signature/${token}`;
    for (const path of [
      own,
      `${own}?saved`,
      `${own}/withdraw`,
      `${own}/not-me`,
      `/unsubscribe/${token}`,
      '/my-signature/erased',
    ]) {
      await page.goto(`/${lang}${path}`);
      expect({ path, violations: await violations(page) }).toEqual({ path, violations: [] });
    }
    await page.goto(`/${lang}/${demonstration}/signed`);
    await page.locator('#code').fill('12');
    await page.locator('form:has(#code) button').click();
    await page.getByRole('alert').first().waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  },
);
