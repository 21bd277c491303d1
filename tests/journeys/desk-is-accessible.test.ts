import type { BrowserContextOptions, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { violations } from '../harness/axe.ts';
import { useBrowser } from '../harness/browser.ts';
import { colleague } from '../harness/colleague.ts';
import { panelPage } from '../harness/panel.ts';

const visit = useBrowser();
let token: string;
beforeAll(async () => {
  ({ token } = await colleague('strapi-editor'));
});

const looks: [string, BrowserContextOptions][] = [
  ['on a desk, light', { viewport: { width: 1280, height: 900 } }],
  ['on a desk, dark', { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' }],
  ['320 pixels wide', { viewport: { width: 320, height: 640 } }],
];

/** What a dialog fades in with would be read as pale. */
const still: BrowserContextOptions = { bypassCSP: true, reducedMotion: 'reduce' };

async function settled(page: Page): Promise<void> {
  await page.evaluate(() => Promise.all(document.getAnimations().map((each) => each.finished.catch(() => undefined))));
}

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe.each(looks)('axe finds nothing and nothing overflows %s', (_name, look) => {
  test('on the translation desk, with a refusal and in Arabic', async () => {
    const page = await panelPage(visit, token, { ...look, ...still });
    await page.goto('/admin/desk?locale=ar&type=message&search=campaign.waiting');
    const field = page.locator('article textarea').first();
    expect(await field.evaluate((it) => [getComputedStyle(it).direction, it.getAttribute('lang')])).toEqual([
      'rtl',
      'ar',
    ]);
    await page.locator('summary').click();
    await field.fill('لا شيء');
    await field.press('Control+Enter');
    await page.locator('[data-refusal]').waitFor();
    await settled(page);
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
  });

  test('on the page of languages and in its dialog', async () => {
    const page = await panelPage(visit, token, { ...look, ...still });
    await page.goto('/admin/desk/languages');
    const card = page.locator('[data-language=fr]');
    await card.waitFor();
    await settled(page);
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    await card.getByRole('switch').click();
    await page.getByRole('dialog').waitFor();
    await settled(page);
    expect(await violations(page)).toEqual([]);
  });
});
