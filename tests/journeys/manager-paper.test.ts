import { fileURLToPath } from 'node:url';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { violations } from '../harness/axe.ts';
import { useBrowser } from '../harness/browser.ts';
import { colleague, type Colleague } from '../harness/colleague.ts';
import { newCampaign, type Document } from '../harness/editor.ts';
import { confirmLink, mailTo } from '../harness/mailbox.ts';
import { enterPaper, pdfWith, uploadScan } from '../harness/paper.ts';
import { panelPage } from '../harness/panel.ts';
import { countOf, newAddress } from '../harness/supporter.ts';

const visit = useBrowser();
const still: BrowserContextOptions = { bypassCSP: true, reducedMotion: 'reduce' };
const picture = fileURLToPath(new URL('../../cms/demo/open-window.png', import.meta.url));
let manager: Colleague;
beforeAll(async () => {
  manager = await colleague('campaign-manager');
});

async function paperPage(campaign: Document, options: BrowserContextOptions = {}, language = 'en'): Promise<Page> {
  const page = await panelPage(visit, manager.token, { ...still, acceptDownloads: true, ...options });
  await page.addInitScript((code) => localStorage.setItem('strapi-admin-language', code), language);
  await page.goto(`/admin/signatures/paper?campaign=${campaign.documentId}`);
  await page.locator('[data-paper-form]').waitFor();
  return page;
}

const announced = (page: Page, sentence: string) =>
  page.locator('[data-announcer]', { hasText: sentence }).waitFor({ state: 'attached' });

test('a manager enters 210 signatures with a scan, readers see them apart, and a mistake is undone', async () => {
  const campaign = await newCampaign({ title: 'A campaign on the street', goal: 1_000 });
  const page = await paperPage(campaign);
  const form = page.locator('[data-paper-form]');
  await form.getByLabel('Number of signatures').fill('210');
  await form.getByLabel('Collected on').fill('2026-05-03');
  await form.getByLabel('Place').fill('Market square');
  await form.getByLabel('Note').fill('Three sheets');
  await form.getByLabel('Scan of the sheets').setInputFiles(picture);
  await page.locator('[data-scan]').waitFor();
  await form.getByRole('button', { name: 'Save' }).click();
  await form.getByText('Say why, in a few words.').waitFor();
  await form.getByLabel('Why').fill('The sheets came by post');
  await form.getByRole('button', { name: 'Save' }).click();
  await announced(page, 'The entry is saved and counted.');
  const entry = page.locator('[data-entry]').first();
  expect(await entry.innerText()).toContain('210 signatures');
  expect(await entry.innerText()).toContain('Market square');

  const site = (await visit()).page;
  await expect
    .poll(async () => (await site.goto(`/en/${campaign.slug}`), site.locator('.figures').innerText()))
    .toContain('and 210 signed on paper');
  expect(await site.locator('progress').getAttribute('aria-label')).toBe('210 of 1,000');

  await entry.getByRole('button', { name: 'Open the scan' }).click();
  await entry.getByLabel('Why').fill('The number is doubted');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    entry.locator('form').getByRole('button', { name: 'Open the scan' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^sheet-\d+\.png$/);

  for (const [name, sentence, paper] of [
    ['Remove', 'The entry no longer counts.', 0],
    ['Put back', 'The entry counts again.', 210],
  ] as const) {
    await entry.getByRole('button', { name }).click();
    await entry.getByLabel('Why').fill('A second look');
    await entry.locator('form').getByRole('button', { name }).click();
    await announced(page, sentence);
    expect((await countOf(campaign.slug)).paper).toBe(paper);
  }
  await entry.getByRole('button', { name: 'Change' }).click();
  await page.getByRole('heading', { name: 'Change an entry' }).waitFor();
  await form.getByLabel('Number of signatures').fill('209');
  await form.getByLabel('Why').fill('One was signed twice');
  await form.getByRole('button', { name: 'Save' }).click();
  await page.locator('[data-paper-total="209"]').waitFor();
  expect((await countOf(campaign.slug)).paper).toBe(209);
});

test('a manager imports a small CSV, and one who is invited confirms', async () => {
  const campaign = await newCampaign({ title: 'A campaign with lists' });
  const [one, other] = [newAddress(), newAddress()];
  const csv = `Vorname und Name;E-Mail;Ort\n"=HYPERLINK(""evil"")";${one};Here\nليلى حداد;${other};\nSigner 3;nobody;\n`;
  const page = await paperPage(campaign);
  await page
    .locator('input[name=import]')
    .setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  const form = page.locator('[data-import-form]');
  await form.waitFor();
  expect(await form.locator('table').innerText()).toContain('ليلى حداد');
  await form.getByRole('combobox', { name: 'Name', exact: true }).click();
  await page.getByRole('option', { name: '1. Vorname und Name' }).click();
  await form.getByRole('combobox', { name: 'Country of rows without one' }).click();
  await page.getByRole('option', { name: 'Germany' }).click();
  await form.getByLabel('Where they were collected').fill('Street stall, 3 May');
  await form.getByLabel('What they agreed to when they signed').fill('I sign this call.');
  await form.getByLabel('Why').fill('The list came from the stall');
  await form.getByRole('button', { name: 'Check the file' }).click();
  const card = page.locator('[data-import][data-state=checked]');
  await card.waitFor();
  expect(await card.locator('[data-numbers]').innerText()).toBe(
    '2 new · 0 have signed already · 0 stand in the file more than once · 1 refused',
  );
  await card.locator('summary').click();
  expect(await card.innerText()).toContain('Row 4: Mail address – not in the form that is expected');
  expect(await violations(page)).toEqual([]);
  await card.getByLabel('Why').fill('They agreed to be asked');
  await card.getByRole('button', { name: 'Import and invite 2 people' }).click();
  const done = page.locator('[data-import][data-state=done]');
  await done.waitFor();
  expect(await done.locator('[data-numbers]').innerText()).toContain('2 people invited');
  expect(await countOf(campaign.slug)).toMatchObject({ confirmed: 0, waiting: 2 });

  const site = (await visit()).page;
  const mail = await mailTo(other);
  expect(mail.text).toContain('Street stall, 3 May');
  await site.goto(confirmLink(mail).replace(inject('hub').site, ''));
  await site.locator('main form button').first().click();
  await site.waitForURL(/\/thanks/);
  expect(await countOf(campaign.slug)).toMatchObject({ confirmed: 1, waiting: 1 });
});

test('who chooses a file that is none is told in a sentence', async () => {
  const page = await paperPage(await newCampaign());
  const choose = (text: string | Buffer) =>
    page
      .locator('input[name=import]')
      .setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await choose('name,email\n"never closed\n');
  await page.getByText('This is no CSV: perhaps a quote is never closed.').waitFor();
  await choose(Buffer.from('name,email\nJos\xe9,x@example.org', 'latin1'));
  await page.getByText('The file is not in UTF-8.').waitFor();
  await page
    .locator('[data-paper-form] input[type=file]')
    .setInputFiles({ name: 'scan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<html>') });
  await page.getByText('Something in it does not have the form that is expected.').waitFor();
});

test('an entry is made by keyboard alone', async () => {
  const campaign = await newCampaign();
  const page = await paperPage(campaign);
  await page.getByLabel('Number of signatures').focus();
  await page.keyboard.type('7');
  await page.getByRole('combobox', { name: 'Language of the sheet' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: 'English' }).focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('Why').focus();
  await page.keyboard.type('By keyboard');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.locator('[data-paper-total="7"]').waitFor();
  expect((await countOf(campaign.slug)).paper).toBe(7);
});

const looks: [string, BrowserContextOptions, string][] = [
  ['on a desk', { viewport: { width: 1280, height: 2400 } }, 'en'],
  ['320 pixels wide, dark', { viewport: { width: 320, height: 640 }, colorScheme: 'dark' }, 'en'],
  ['in Arabic', { viewport: { width: 1280, height: 2400 } }, 'ar'],
];

describe.each(looks)('axe finds nothing and nothing overflows %s', (_name, look, language) => {
  test('on the section with entries, one of them removed, and a file that was uploaded', async () => {
    const campaign = await newCampaign();
    const scan = await uploadScan(manager.token, campaign.documentId, pdfWith('a scan'));
    await enterPaper(manager.token, campaign.documentId, { scan, country: 'DE', language: 'de' });
    await enterPaper(manager.token, campaign.documentId, { number: 3 });
    const page = await paperPage(campaign, look, language);
    const last = page.locator('[data-entry]').first();
    await last.getByRole('button').last().click();
    await last.locator('textarea').fill('Not ours');
    await last.locator('form [type=submit]').click();
    await page.locator('[data-removed=true]').waitFor();
    const csv = `${Array.from({ length: 20 }, (_, at) => `Column ${String(at)}`).join()}\n1,2,3\n`;
    await page
      .locator('input[name=import]')
      .setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
    await page.locator('[data-import-form]').waitFor();
    expect(await violations(page)).toEqual([]);
    const wide = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(await wide()).toBe(0);
    const form = page.locator('[data-paper-form]');
    expect(await form.evaluate((it) => getComputedStyle(it).direction)).toBe(language === 'ar' ? 'rtl' : 'ltr');
    expect(await page.locator('main').innerText()).not.toContain('hub.signatures');
  });
});
