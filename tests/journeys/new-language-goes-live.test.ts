import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { phone, useBrowser } from '../harness/browser.ts';
import { colleague } from '../harness/colleague.ts';
import { newCampaign } from '../harness/editor.ts';
import { confirmLink, mailTo } from '../harness/mailbox.ts';
import { panelPage } from '../harness/panel.ts';
import { countOf, newAddress } from '../harness/supporter.ts';

const visit = useBrowser();
const soon = { timeout: 5_000, interval: 200 };

const campaignTexts = {
  title: 'ئازادی بۆ نووسەرانی نامەکان',
  demand: 'با دەستبەجێ ئازاد بکرێن.',
  summary: 'نامەیەکی کراوە بۆ ئازادکردنیان.',
  statement: 'داوای ئازادکردنی هەموویان دەکەین.',
  addressee: 'ئەوانەی بڕیار دەدەن',
};

/** What a supporter and the first mail cannot do without; the rest falls back. */
const messages = {
  'form.name': 'ناو',
  'form.email': 'ناونیشانی ئیمەیڵ',
  'form.country': 'وڵات',
  'form.submit': 'واژۆ بکە',
  'confirm.button': 'واژۆکەم پشتڕاست بکەرەوە',
  'thanks.title': 'سوپاس: واژۆکەت هەژمار کرا',
  'mail.confirmSubject': 'تکایە واژۆکەت پشتڕاست بکەرەوە: {title}',
  'mail.greeting': 'سڵاو،',
};

/** Types a translation beside its source, and waits until the desk has saved it. */
async function translate(page: Page, search: string, field: string, words: string): Promise<void> {
  await page.goto(`/admin/desk?locale=ckb&search=${encodeURIComponent(search)}`);
  const row = page.locator(`article[data-text$=":${field}"]`).filter({ hasText: search }).first();
  const target = row.locator('textarea');
  await target.fill(words);
  expect([await target.getAttribute('lang'), await target.getAttribute('dir')]).toEqual(['ckb', 'rtl']);
  await row.getByRole('button', { name: 'Save', exact: true }).click();
  await row.locator('[data-outcome=saved]').waitFor();
}

async function translateCampaign(page: Page, title: string): Promise<void> {
  for (const [field, words] of Object.entries(campaignTexts)) await translate(page, title, field, words);
  const last = page.locator('article[data-text$=":addressee"]');
  await last.getByRole('button', { name: 'Publish', exact: true }).click();
  await last.locator('[data-outcome=published]').waitFor();
}

const status = async (path: string) => (await fetch(inject('hub').site + path, { redirect: 'manual' })).status;
const text = async (path: string) => (await fetch(inject('hub').site + path)).text();

test('Sorani Kurdish goes from nothing to a confirmed signature, with its mail in Sorani and without a restart', async () => {
  const title = `Freedom for the letter writers ${newAddress().slice(10, 23)}`;
  const { slug } = await newCampaign({ title });
  const { token } = await colleague('strapi-editor');
  const editor = await panelPage(visit, token);
  await editor.goto('/admin/desk/languages');
  await editor.locator('input[name=code]').fill('ckb');
  await editor.locator('input[name=code]').press('Enter');
  const card = editor.locator('[data-language=ckb]');
  await card.waitFor();

  const translator = await panelPage(visit, (await colleague('translator-ckb')).token);
  await translateCampaign(translator, title);
  for (const [key, words] of Object.entries(messages)) await translate(translator, key, 'text', words);

  expect(await status(`/ckb/${slug}`)).toBe(404);
  await card.getByRole('button', { name: /preview/i }).click();
  const link = card.getByRole('link', { name: campaignTexts.title });
  const { page: preview } = await visit();
  await preview.goto((await link.getAttribute('href')) ?? '');
  expect(await preview.locator('html').getAttribute('dir')).toBe('rtl');
  expect(await preview.locator('h1').textContent()).toContain(campaignTexts.title);

  await card.getByRole('switch').click();
  const dialog = editor.getByRole('dialog');
  await dialog.locator('[data-missing] li').first().waitFor();
  await dialog.getByRole('button', { name: 'Make public' }).click();
  await expect.poll(() => card.getByRole('switch').getAttribute('aria-checked'), soon).toBe('true');
  await expect.poll(() => status(`/ckb/${slug}`), soon).toBe(200);
  await expect.poll(() => text(`/en/${slug}`), soon).toMatch(/<a[^>]*hreflang="ckb"/);
  await expect.poll(() => text(`/en/${slug}`), soon).toMatch(/<link[^>]*hreflang="ckb"/);
  await expect.poll(() => text('/sitemap.xml'), soon).toContain(`/ckb/${slug}</loc>`);

  const { page } = await visit(phone);
  const email = newAddress();
  await page.goto(`/ckb/${slug}`);
  expect(await page.locator('h1').textContent()).toContain(campaignTexts.title);
  await page.getByLabel(messages['form.name'], { exact: true }).fill('ئامینە');
  await page.getByLabel(messages['form.email']).fill(email);
  await page.getByLabel(messages['form.country']).selectOption('IQ');
  await page.locator('input[name=consent]').check();
  await page.getByRole('button', { name: messages['form.submit'], exact: true }).click();
  await page.waitForURL(`**/ckb/${slug}/signed`);

  const mail = await mailTo(email);
  expect(mail.subject).toBe(messages['mail.confirmSubject'].replace('{title}', campaignTexts.title));
  expect(mail.text).toContain(messages['mail.greeting']);
  expect(mail.html).toMatch(/<html[^>]*lang="ckb"[^>]*dir="rtl"/);
  await page.goto(confirmLink(mail));
  await page.getByRole('button', { name: messages['confirm.button'] }).click();
  await page.waitForURL(`**/ckb/${slug}/thanks`);
  expect(await page.locator('h1').textContent()).toContain(messages['thanks.title']);
  expect(await countOf(slug)).toMatchObject({ confirmed: 1, waiting: 0 });
});
