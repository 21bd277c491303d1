import { readFile } from 'node:fs/promises';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { violations } from '../harness/axe.ts';
import { useBrowser } from '../harness/browser.ts';
import { colleague, type Colleague } from '../harness/colleague.ts';
import { admin, newCampaign, type Document } from '../harness/editor.ts';
import { csvRows, orderExport, exportIn, workbookRows } from '../harness/exports.ts';
import { panelPage } from '../harness/panel.ts';
import { postConfirm, signAndGetToken } from '../harness/supporter.ts';

const visit = useBrowser();
const names = ['=HYPERLINK("evil","x")', '+1 "quoted", twice', 'ليلى حداد', 'नेहा शर्मा', 'Zoë 👩🏽‍🚀'];
const still: BrowserContextOptions = { bypassCSP: true, reducedMotion: 'reduce' };
let manager: Colleague;
let campaign: Document;

beforeAll(async () => {
  manager = await colleague('campaign-manager');
  campaign = await newCampaign({ title: 'A campaign to hand over' });
  for (const name of names)
    await postConfirm(await signAndGetToken({ campaign: campaign.slug, name, display: 'full' }));
});

async function exportPage(own: Document, options: BrowserContextOptions = {}, language = 'en'): Promise<Page> {
  const page = await panelPage(visit, manager.token, { ...still, acceptDownloads: true, ...options });
  await page.addInitScript((code) => localStorage.setItem('strapi-admin-language', code), language);
  await page.goto(`/admin/signatures/export?campaign=${own.documentId}`);
  await page.locator('form, [data-nothing]').first().waitFor();
  return page;
}

const orders: ['Excel (XLSX)' | 'CSV (UTF-8)', (file: Buffer) => Promise<unknown[]>, (name: string) => string][] = [
  [
    'CSV (UTF-8)',
    (file) => Promise.resolve(csvRows(file).map(([, name]) => name)),
    (name) => name.replace(/^[=+]/, "'$&"),
  ],
  ['Excel (XLSX)', async (file) => (await workbookRows(file)).map(([, name]) => name), (name) => name],
];

describe('a manager', () => {
  test.each(orders)(
    'orders %s with a reason, downloads it, and finds every name intact',
    async (form, read, written) => {
      const page = await exportPage(campaign);
      await page.getByRole('radio', { name: 'Delivery to the addressee' }).check();
      await page.getByRole('radio', { name: form }).check();
      await page.getByRole('button', { name: 'Order the export' }).click();
      await page.getByText('Say why, in a few words.').waitFor();
      await page.getByLabel('Why').fill('The addressee receives us on Monday.');
      await page.getByRole('button', { name: 'Order the export' }).click();
      const entry = page
        .locator('[data-export=ready]', { hasText: form.slice(-5, -1) === 'XLSX' ? 'XLSX' : 'CSV' })
        .first();
      await entry.waitFor();
      await page.locator('[data-announcer]', { hasText: 'Ready.' }).waitFor({ state: 'attached' });
      expect(await entry.innerText()).toContain(`${String(names.length)} rows`);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        entry.getByRole('button', { name: /^Download/ }).click(),
      ]);
      expect(download.suggestedFilename()).toMatch(/^signatures-delivery-\d{4}-\d\d-\d\d\.(csv|xlsx)$/);
      const [header, ...found] = await read(await readFile(await download.path()));
      expect(header).toBe('name');
      expect(found).toEqual(names.map(written));
    },
  );

  test('does all of it by keyboard', async () => {
    const page = await exportPage(campaign);
    const chosen = page.getByRole('radio', { name: 'Delivery to the addressee' });
    // The group takes keys a moment after it is drawn.
    const chooseNext = async (): Promise<boolean> => {
      await chosen.focus();
      await page.keyboard.press('ArrowDown');
      return page.getByRole('radio', { name: 'Press' }).isChecked();
    };
    await expect.poll(chooseNext).toBe(true);
    await page.getByLabel('Why').focus();
    await page.keyboard.type('By keyboard alone.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const ready = page.locator('[data-export=ready]', { hasText: 'Press' }).first();
    await ready.waitFor();
    await ready.getByRole('button', { name: /^Delete now/ }).focus();
    await page.keyboard.press('Enter');
    await page.locator('[data-export=expired]', { hasText: 'Press' }).first().waitFor();
  });

  test('of a campaign without signatures is told that there is nothing to export', async () => {
    const page = await exportPage(await newCampaign());
    expect(await page.locator('[data-nothing]').innerText()).toContain('nothing to export');
    expect(await page.locator('form').count()).toBe(0);
    expect(await violations(page)).toEqual([]);
  });

  test('is told when an order did not reach the hub, and keeps what was typed', async () => {
    const page = await exportPage(campaign);
    await page.getByLabel('Why').fill('The line is broken.');
    await page.route('**/signature-desk/exports', (route) => route.abort());
    await page.getByRole('button', { name: 'Order the export' }).click();
    await page.getByText('The hub cannot be reached. Try again when you are connected.').waitFor();
    expect(await page.getByLabel('Why').inputValue()).toBe('The line is broken.');
  });
});

const looks: [string, BrowserContextOptions, string][] = [
  ['on a desk', { viewport: { width: 1280, height: 2000 } }, 'en'],
  ['320 pixels wide, dark', { viewport: { width: 320, height: 640 }, colorScheme: 'dark' }, 'en'],
  ['in Arabic', { viewport: { width: 1280, height: 2000 } }, 'ar'],
];

test.each(looks)('axe finds nothing and nothing overflows %s', async (_name, look, language) => {
  const other = await colleague('campaign-manager');
  const id = await orderExport({ campaign: campaign.documentId, purpose: 'press' }, other.token);
  await exportIn('ready', campaign.documentId, id, other.token);
  const page = await exportPage(campaign, look, language);
  await page.locator('summary').click();
  await page.locator('[data-export=ready]').first().waitFor();
  expect(await violations(page)).toEqual([]);
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(await overflow()).toBe(0);
  const main = page.locator('main form');
  expect(await main.evaluate((element) => getComputedStyle(element).direction)).toBe(language === 'ar' ? 'rtl' : 'ltr');
});

test('an editor finds no section for exports', async () => {
  const { token } = await colleague('strapi-editor');
  const page = await panelPage(visit, token, still);
  await page.goto('/admin/signatures/export');
  await page.getByText("You don't have the permissions to access that content").waitFor();
  expect((await admin('GET', `/signature-desk/exports?campaign=${campaign.documentId}`, undefined, token)).status).toBe(
    403,
  );
});
