import type { BrowserContextOptions, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible } from '../harness/axe.ts';
import { useBrowser } from '../harness/browser.ts';
import { colleague } from '../harness/colleague.ts';
import { newCampaign } from '../harness/editor.ts';
import { panelPage } from '../harness/panel.ts';
import { storeSignatures } from '../harness/signature-desk.ts';

const visit = useBrowser();
let token: string;
let campaign: string;
beforeAll(async () => {
  ({ token } = await colleague('campaign-manager'));
  ({ documentId: campaign } = await newCampaign());
  await storeSignatures(
    campaign,
    Array.from({ length: 60 }, (_, number) => ({
      ...(number % 3 === 0 && { publicName: `Signer ${String(number)}` }),
      ...(number % 5 === 0 && { state: 'waiting' as const, publicName: null, network: '00aa11bb22cc33dd' }),
      ...(number % 7 === 0 && { state: 'invalid' as const, publicName: null }),
    })),
  );
});

const looks: [string, BrowserContextOptions, string][] = [
  ['on a desk, light', { viewport: { width: 1280, height: 900 } }, 'en'],
  ['on a desk, dark', { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' }, 'en'],
  ['320 pixels wide', { viewport: { width: 320, height: 640 } }, 'en'],
  ['in Arabic', { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' }, 'ar'],
  ['in Arabic, 320 pixels wide', { viewport: { width: 320, height: 640 } }, 'ar'],
];

/** What a dialog fades in with would be read as pale. */
const still: BrowserContextOptions = { bypassCSP: true, reducedMotion: 'reduce' };

describe.each(looks)('axe finds nothing and nothing overflows %s', (_name, look, language) => {
  const open = async (path: string): Promise<Page> => {
    const page = await panelPage(visit, token, { ...look, ...still });
    await page.addInitScript((chosen) => localStorage.setItem('strapi-admin-language', chosen), language);
    await page.goto(path);
    return page;
  };
  const direction = language === 'ar' ? 'rtl' : 'ltr';

  test('on the list of signatures, on one of them and in its dialogs', async () => {
    const page = await open(`/admin/signatures/find?campaign=${campaign}`);
    await page.locator('[data-signature]').nth(49).waitFor();
    expect(await page.locator('#found').evaluate((it) => getComputedStyle(it).direction)).toBe(direction);
    await expectAccessible(page, 'list');
    await page.locator('[data-signature]', { hasText: 'Signer' }).first().locator('a').click();
    await page.locator('dl').first().waitFor();
    await expectAccessible(page, 'signature');
    for (const act of ['withdraw', 'correct-name']) {
      await page.locator(`[data-act="${act}"]`).click();
      const dialog = page.getByRole('dialog');
      // Not by the mouse: under it Strapi's own buttons are paler than they may be.
      await dialog.locator('[type=submit]').press('Enter');
      await dialog.locator('[role=alert]', { hasText: /\S/ }).waitFor();
      expect(await dialog.evaluate((it) => getComputedStyle(it).direction)).toBe(direction);
      await expectAccessible(page, act);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
    }
  });

  test('where nothing is found', async () => {
    const page = await open(`/admin/signatures/find?campaign=${campaign}&country=IS`);
    await page.locator('#found ~ [role=status] span').first().waitFor();
    await expectAccessible(page, 'nothing');
    expect(await page.locator('main').innerText()).not.toContain('hub.signatures');
  });
});
