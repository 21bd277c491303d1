import { beforeAll, expect, test } from 'vitest';
import { violations } from '../harness/axe.ts';
import { useBrowser } from '../harness/browser.ts';
import { colleague } from '../harness/colleague.ts';
import { ownCampaign } from '../harness/desk.ts';
import { panelPage } from '../harness/panel.ts';

const visit = useBrowser();
let token: string;
beforeAll(async () => {
  ({ token } = await colleague('strapi-editor'));
});

async function arabicPanel(path: string) {
  const still = { bypassCSP: true, reducedMotion: 'reduce', colorScheme: 'dark' } as const;
  const page = await panelPage(visit, token, still);
  await page.addInitScript(() => localStorage.setItem('strapi-admin-language', 'ar'));
  await page.goto(path);
  return page;
}

test('in an Arabic panel the desk reads from right to left, says everything in Arabic, and works by its keys', async () => {
  const { document: id, title } = await ownCampaign();
  const page = await arabicPanel(`/admin/desk?${new URLSearchParams({ locale: 'fr', search: title }).toString()}`);
  const demand = page.locator(`article[data-text="campaign:${id}:demand"]`);
  await demand.waitFor();
  const direction = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).direction);
  expect(await direction('main h1')).toBe('rtl');
  expect(await demand.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
  // The source and the translation keep the direction of their own languages.
  expect(await direction('article [data-source]')).toBe('ltr');
  expect(await direction('article textarea')).toBe('ltr');
  // The title, the source and the names of languages are as they are written; the rest is Arabic.
  const told = await demand.locator('p, a').allInnerTexts();
  const latin = told.filter((text) => /[a-z]{3}/i.test(text.replace(/English|Français/g, '')));
  expect(latin).toEqual([]);
  expect(await violations(page)).toEqual([]);

  const field = demand.locator('textarea');
  await field.fill('Libérez-la.');
  await field.press('Control+Enter');
  await page.waitForFunction((left) => document.activeElement?.id !== left, (await field.getAttribute('id')) ?? '');
  expect(await demand.locator('[data-state=draft]').innerText()).toBe('مسودة');
});

test('in an Arabic panel the page of languages, its dialog and the widgets of the home page read from right to left', async () => {
  const page = await arabicPanel('/admin/desk/languages');
  const card = page.locator('[data-language=fr]');
  await card.getByRole('switch').click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  const inside = dialog.locator('p').first();
  for (const part of [dialog, inside])
    expect(await part.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
  const knob = card.locator('[role=switch] span').first();
  const [outer, inner] = await Promise.all([
    card.getByRole('switch', { includeHidden: true }).boundingBox(),
    knob.boundingBox(),
  ]);
  expect(inner && outer && inner.x >= outer.x && inner.x + inner.width <= outer.x + outer.width).toBe(true);
  expect(await card.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
  expect(await violations(page)).toEqual([]);
  await page.goto('/admin');
  const progress = page.locator('progress').first();
  await progress.waitFor();
  expect(await progress.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
});
