import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { useBrowser } from '../harness/browser.ts';
import { colleague, type Colleague } from '../harness/colleague.ts';
import { attachedNames, readable, textOf } from '../harness/delivery-document.ts';
import { newCampaign, type Document } from '../harness/editor.ts';
import { arrowDownTo, hasFocus, tabTo } from '../harness/keyboard.ts';
import { panelPage } from '../harness/panel.ts';
import { postConfirm, signAndGetToken } from '../harness/supporter.ts';

const visit = useBrowser();
const title = 'A campaign to deliver';
const drawn = {
  Latin: 'Unterzeichnerin Ünal-Größ',
  Cyrillic: 'Підписант Їжак',
  Greek: 'Υπογράφων Δέκα',
  Arabic: 'ليلى عشر',
  'Arabic with a shadda': 'موقّع عشر',
  Hebrew: 'חותם עשר',
  Devanagari: 'हस्ताक्षर दस',
  Han: '签署人十',
};
const undrawn = 'མིང་རྟགས་འགོད་མཁན།';
const names = [...Object.values(drawn), undrawn];

let manager: Colleague;
let campaign: Document;
beforeAll(async () => {
  manager = await colleague('campaign-manager');
  campaign = await newCampaign({ title });
  for (const name of names)
    await postConfirm(await signAndGetToken({ campaign: campaign.slug, name, display: 'full' }));
  await postConfirm(await signAndGetToken({ campaign: campaign.slug, name: 'Signer Unseen' }));
});

/** Goes through the form of the panel, as somebody does who comes to work. */
async function signIn(page: Page): Promise<void> {
  await page.goto('/admin/auth/login');
  await page.getByLabel('Email').fill(manager.email);
  await page.locator('input[name=password]').fill(manager.password);
  await page.getByRole('button', { name: 'Login' }).click();
  await page.getByRole('link', { name: 'Signatures' }).click();
}

async function chooseCampaign(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Document', exact: true }).click();
  await page.getByRole('combobox', { name: 'Campaign' }).click();
  await page.getByRole('option', { name: title }).click();
}

/** The newest document once it is ready, which the page says by itself, to those too who do not see it. */
async function madeIn(page: Page, language: string): Promise<Locator> {
  const made = page.locator('[data-document]', { hasText: language }).first();
  await made.waitFor();
  await expect.poll(() => made.getAttribute('data-state'), { timeout: 45_000 }).toBe('ready');
  await page.locator('[data-announcer]', { hasText: `${language}\u2069: Ready` }).waitFor({ state: 'attached' });
  return made;
}

/** What the act downloads; its SHA-256 is the one that the panel shows. */
async function downloaded(made: Locator, act: () => Promise<void>): Promise<Buffer> {
  const [download] = await Promise.all([made.page().waitForEvent('download'), act()]);
  const file = await readFile(await download.path());
  expect(createHash('sha256').update(file).digest('hex')).toBe(await made.locator('[data-sha256]').innerText());
  expect(download.suggestedFilename()).toMatch(/^signatures-\d+-[a-z]{2}\.pdf$/);
  return file;
}

async function holdsTheNames(file: Buffer): Promise<void> {
  const text = await textOf(file);
  for (const [script, name] of Object.entries(drawn)) expect(text, script).toContain(readable(name));
  expect(text).not.toContain('SignerUnseen');
  const printed = (name: string) => (name === undrawn ? 'no' : 'yes');
  expect(attachedNames(file)).toEqual(names.map((name) => [name, printed(name)]));
}

describe('a manager', () => {
  test('signs in, orders the document and downloads it: PDFium reads the names back in six scripts and more', async () => {
    const { page } = await visit({ baseURL: inject('hub').cms, acceptDownloads: true });
    page.setDefaultTimeout(45_000);
    await signIn(page);
    await chooseCampaign(page);
    await page.getByText(`${String(names.length)} names may be shown.`).waitFor();
    await page.getByRole('button', { name: 'Make the document' }).click();
    await page.getByText('Say why, in a few words.').waitFor();
    await page.getByLabel('Why').fill('The addressee receives us on Monday.');
    await page.getByRole('button', { name: 'Make the document' }).click();
    const made = await madeIn(page, 'English');
    const told = await made.innerText();
    expect(told).toContain(
      `${String(names.length + 1)} confirmed signatures: ${String(names.length)} with a name, 1 without`,
    );
    expect(told).toContain('1 name that no font can draw is in the attached list only.');
    await made.getByRole('button', { name: /^Download/ }).click();
    await made.getByLabel('Why').fill('To print it.');
    const file = await downloaded(made, () => made.getByRole('button', { name: 'Download now' }).click());
    await holdsTheNames(file);
  });

  test('does all of it by keyboard, and removes the document again', async () => {
    const page = await panelPage(visit, manager.token, { acceptDownloads: true });
    const { keyboard } = page;
    await page.goto(`/admin/signatures/document?campaign=${campaign.documentId}`);
    await tabTo(page, 'main form [role=combobox]');
    await keyboard.press('Enter');
    await arrowDownTo(page, 'українська');
    await keyboard.press('Enter');
    await page.locator('main form [role=combobox]', { hasText: 'українська' }).waitFor();
    await tabTo(page, 'main form textarea');
    await keyboard.type('By keyboard alone.');
    await tabTo(page, 'main form [type=submit]');
    await keyboard.press('Enter');
    const made = await madeIn(page, 'Ukrainian');
    await tabTo(page, '[data-state=ready] [aria-expanded]');
    await keyboard.press('Enter');
    await expect.poll(() => hasFocus(page, '[data-document] textarea')).toBe(true);
    await keyboard.type('To print it.');
    await tabTo(page, '[data-document] [type=submit]');
    const file = await downloaded(made, () => keyboard.press('Enter'));
    await holdsTheNames(file);
    expect(file.toString('latin1')).toMatch(/\/Lang ?\(uk\)/);
    await expect.poll(() => hasFocus(page, '[aria-expanded=false]')).toBe(true);
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    await expect.poll(() => hasFocus(page, '[data-document] textarea')).toBe(true);
    await keyboard.type('It is made anew tomorrow.');
    await tabTo(page, '[data-document] [type=submit]');
    await keyboard.press('Enter');
    await made.waitFor({ state: 'detached' });
    expect(await hasFocus(page, 'main h2')).toBe(true);
  });
});
