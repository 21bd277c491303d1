import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useBrowser } from '../harness/browser.ts';
import { colleague } from '../harness/colleague.ts';
import { newCampaign } from '../harness/editor.ts';
import { panelPage } from '../harness/panel.ts';

const visit = useBrowser();
const collection = '/admin/content-manager/collection-types/api::campaign.campaign';

async function inLanguage(page: Page, language: string): Promise<void> {
  await page
    .context()
    .addInitScript((chosen) => window.localStorage.setItem('strapi-admin-language', chosen), language);
}

const words: [string, string, string, string][] = [
  ['fr', 'Objectif', 'Une ou deux phrases en haut de la page', 'Dernière modification'],
  ['de', 'Ziel', 'Ein oder zwei Sätze oben auf der Seite', 'Letzte Änderung'],
  ['ar', 'الهدف', 'جملة أو جملتان في أعلى الصفحة', 'آخر تغيير'],
  ['en', 'Goal', 'One or two sentences at the top of the page', 'Last change'],
];

test.each(words)(
  'the forms and lists of the panel speak %s to whoever chose it',
  async (language, goal, help, change) => {
    const { documentId } = await newCampaign();
    const { token } = await colleague('strapi-editor');
    const page = await panelPage(visit, token);
    await inLanguage(page, language);
    await page.goto(`${collection}/${documentId}?plugins[i18n][locale]=en`);
    await page.locator('input[name=title]').waitFor();
    await page.locator('label', { hasText: goal }).first().waitFor();
    await page.getByText(help).waitFor();
    await page.goto(collection);
    await page.locator('thead th', { hasText: change }).waitFor();
  },
);

test('a form in Arabic starts on the right, written or empty, and what all languages share does not', async () => {
  const { documentId } = await newCampaign();
  const { token } = await colleague('strapi-editor');
  const page = await panelPage(visit, token);
  await page.goto(`${collection}/${documentId}?plugins[i18n][locale]=ar`);
  const title = page.locator('input[name=title]');
  await title.waitFor();
  const directionOf = (selector: string) => page.locator(selector).evaluate((it) => getComputedStyle(it).direction);
  expect(await title.inputValue()).toBe('');
  for (const empty of ['input[name=title]', 'textarea[name=demand]', 'textarea[name=summary]'])
    expect(await directionOf(empty)).toBe('rtl');
  expect(await directionOf('input[name=slug]')).toBe('ltr');

  await title.fill('الحرية!');
  expect(await title.evaluate((it) => [getComputedStyle(it).direction, it.getAttribute('lang')])).toEqual([
    'rtl',
    'ar',
  ]);
  const editor = page.locator('[data-slate-editor]').first(); // the statement; what was achieved comes after it
  await editor.click();
  await page.keyboard.type('الحرية الآن!');
  const line = editor.locator('[data-slate-node=element]').first();
  await expect.poll(() => line.evaluate((it) => it.closest('[dir]')?.getAttribute('dir'))).toBe('rtl');
});

test('a heading in Arabic has its exclamation mark on the left', async () => {
  const { documentId } = await newCampaign({ title: 'الحرية!' });
  const { token } = await colleague('strapi-editor');
  const page = await panelPage(visit, token);
  await page.goto(`${collection}/${documentId}?plugins[i18n][locale]=en`);
  const heading = page.getByRole('heading', { level: 1, name: 'الحرية!' });
  await heading.waitFor();
  const [letters, mark] = await heading.evaluate((it) => {
    const text = document.createTreeWalker(it, NodeFilter.SHOW_TEXT).nextNode() as Text;
    const place = (from: number, to: number): number => {
      const range = document.createRange();
      range.setStart(text, from);
      range.setEnd(text, to);
      return range.getBoundingClientRect().left;
    };
    return [place(0, 1), place(6, 7)];
  });
  expect(mark).toBeLessThan(letters);
});

test('a translator sees no button that begins a document, an editor does', async () => {
  const [editor, translator] = await Promise.all([colleague('strapi-editor'), colleague('translator-fr')]);
  await newCampaign();
  const create = (page: Page) => page.locator('main a[href*="/create"]').first();
  const seen = await panelPage(visit, editor.token);
  await seen.goto(collection);
  await create(seen).waitFor();
  const unseen = await panelPage(visit, translator.token);
  await unseen.goto(collection);
  await unseen.locator('table').waitFor();
  await expect.poll(() => create(unseen).isVisible()).toBe(false);
});
