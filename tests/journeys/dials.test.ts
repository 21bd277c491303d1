import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { longestBanner } from '../../cms/contract/dials.ts';
import { violations } from '../harness/axe.ts';
import { phone, useBrowser } from '../harness/browser.ts';
import { signInToAdmin } from '../harness/editor.ts';
import { eventually } from '../harness/eventually.ts';
import { startHub, type RunningHub } from '../harness/hub.ts';
import { cutTexts, overflow } from '../harness/measured.ts';
import { realText } from '../harness/real-text.ts';
import { shippedLanguages } from '../harness/site-pages.ts';
import { campaignOn } from '../harness/stage.ts';
import { turnDial } from '../harness/dials.ts';
import { objectionsTo } from '../harness/valid-html.ts';

/** A hub of its own: a banner stands on every page. */
let hub: RunningHub;
let token = '';
beforeAll(async () => {
  hub = await startHub();
  token = await signInToAdmin(hub);
});
afterAll(() => hub.stop());

const visit = useBrowser();

async function dialsPage(language = 'en', options = {}): Promise<Page> {
  const { page, context } = await visit({
    ...{ baseURL: hub.cms, viewport: { width: 1280, height: 900 }, bypassCSP: true, reducedMotion: 'reduce' as const },
    ...options,
  });
  page.setDefaultTimeout(45_000);
  await context.addCookies([{ name: 'jwtToken', value: token, url: `${hub.cms}/admin` }]);
  await context.addInitScript(
    ([chosen]) => {
      localStorage.setItem('isLoggedIn', 'true');
      localStorage.setItem('strapi-admin-language', chosen ?? 'en');
    },
    [language],
  );
  await page.goto('/admin/signatures/dials');
  await page.locator('[data-dials]').waitFor();
  return page;
}

async function giveReason(page: Page, why: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.locator('textarea').fill(why);
  await dialog.getByRole('button').last().click();
  await dialog.waitFor({ state: 'detached' });
}

test.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])(
  'a manager stops a campaign by keyboard, and a reader %s sees why there is no form',
  async (_name, javaScriptEnabled) => {
    const title = `To be stopped ${javaScriptEnabled ? 'on' : 'off'}`;
    const { slug } = await campaignOn({ hub, token }, { title });
    const page = await dialsPage();
    const choice = page.getByRole('combobox', { name: 'Which campaigns' });
    await choice.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: title }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Stop collecting' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByRole('alert').getByText('Say why').waitFor();
    await giveReason(page, 'A flood that nobody can explain yet.');
    await page.getByRole('button', { name: 'Collect again' }).waitFor();

    const reader = (await visit({ baseURL: hub.site, javaScriptEnabled })).page;
    await expect
      .poll(async () => (await reader.goto(`/en/${slug}`))?.text(), { timeout: 5_000 })
      .toContain('Signing is paused for the moment');
    expect(await reader.getByText('Signing is paused for the moment').isVisible()).toBe(true);
    expect(await reader.locator('form#sign').count()).toBe(0);
  },
);

test('a banner in Arabic is written in the panel and read from right to left, at the head of the page', async () => {
  const page = await dialsPage();
  await page.getByLabel('Text in English').fill('The count stands still tonight.');
  await page.getByLabel('Text in Arabic').fill('العدّاد متوقف الليلة.');
  await page.getByRole('button', { name: 'Show the banner' }).click();
  await giveReason(page, 'Works on the database.');
  await page.getByRole('button', { name: 'Take the banner away' }).waitFor();
  const reader = (await visit({ baseURL: hub.site })).page;
  const shown = reader.getByRole('complementary', { name: 'تنبيه' });
  await eventually(
    'banner in Arabic',
    async () => {
      await reader.goto('/ar');
      return (await shown.count()) > 0 ? true : undefined;
    },
    5_000,
  );
  expect(await shown.innerText()).toBe('العدّاد متوقف الليلة.');
  expect(await shown.evaluate((it) => getComputedStyle(it).direction)).toBe('rtl');
  expect(await violations(reader)).toEqual([]);
});

describe.each([
  ['on a desk, light', 'en', { viewport: { width: 1280, height: 900 } }],
  ['on a desk, dark', 'en', { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' }],
  ['320 pixels wide', 'en', { viewport: { width: 320, height: 640 } }],
  ['in Arabic', 'ar', { viewport: { width: 1280, height: 900 } }],
] as const)('%s', (_name, language, look) => {
  test('axe finds nothing on the page of the dials, nor in its dialog, and nothing overflows', async () => {
    const network = { dial: 'network-blocked', network: '198.51.100.0/24', until: '2099-01-01' };
    expect((await turnDial(hub, token, network)).status).toBe(200);
    const page = await dialsPage(language, look);
    await page.getByText('198.51.100.0/24').first().waitFor();
    expect(await violations(page)).toEqual([]);
    const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
    expect(await page.evaluate(overflow)).toBe(0);
    await page.locator('[data-dials] li button').first().click();
    await page.getByRole('dialog').waitFor();
    expect(await violations(page)).toEqual([]);
  });
});

test('a banner in any language fits into a phone of 320 pixels, and neither axe nor html-validate finds anything', async () => {
  const texts = Object.fromEntries(
    shippedLanguages.map((lang) => [lang, realText(lang).slice(0, longestBanner).trim()]),
  );
  expect((await turnDial(hub, token, { dial: 'banner', banner: { kind: 'alert', until: null, texts } })).status).toBe(
    200,
  );
  const { page } = await visit({ baseURL: hub.site, bypassCSP: true, ...phone, viewport: { width: 320, height: 568 } });
  for (const lang of shippedLanguages) {
    const html = async () => (await page.goto(`/${lang}`))?.text() ?? '';
    await expect.poll(html, { timeout: 5_000 }).toContain('<aside class="alert');
    expect(await page.locator('aside.alert p').getAttribute('lang')).toBe(null);
    const found = { violations: await violations(page), over: await overflow(page), cut: await cutTexts(page) };
    expect({ lang, ...found }).toEqual({ lang, violations: [], over: 0, cut: [] });
    expect(await objectionsTo(await html(), `/${lang}`)).toBe('');
  }
});
