import { expect, inject, test } from 'vitest';
import { useBrowser } from '../harness/browser.ts';
import { colleague } from '../harness/colleague.ts';
import { panelPage } from '../harness/panel.ts';

const visit = useBrowser();
const soon = { timeout: 20_000, interval: 200 };

test('an editor adds a language by its code, sees what it lacks, makes it public, and hides it again', async () => {
  const { token } = await colleague('strapi-editor');
  const page = await panelPage(visit, token);
  await page.goto('/admin/desk/languages');
  const code = page.locator('input[name=code]');
  await code.fill('not a code');
  await code.press('Enter');
  expect(await page.getByText('This is not the code of a language').isVisible()).toBe(true);
  await code.fill('LB');
  expect(await page.locator('[data-typed]').innerText()).toContain('Luxembourgish');
  await code.press('Enter');
  const card = page.locator('[data-language=lb]');
  expect(await card.locator('[data-progress]').innerText()).toMatch(/^0 % done/);

  const shown = async () => (await fetch(`${inject('hub').site}/lb`, { redirect: 'manual' })).status;
  await card.getByRole('switch').click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('[data-missing] li').nth(20).waitFor();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect.poll(() => card.getByRole('switch').getAttribute('aria-checked'), soon).toBe('false');
  await card.getByRole('switch').click();
  await dialog.getByRole('button', { name: 'Make public' }).click();
  await expect.poll(() => card.getByRole('switch').getAttribute('aria-checked'), soon).toBe('true');
  await expect.poll(shown, soon).toBe(200);

  await card.getByRole('switch').click();
  await dialog.getByRole('button', { name: 'Hide', exact: true }).click();
  await expect.poll(() => card.getByRole('switch').getAttribute('aria-checked'), soon).toBe('false');
  await expect.poll(shown, soon).toBe(404);
});

test('a translator has the desk, but neither the page of languages nor a link to it', async () => {
  const { token } = await colleague('translator-fr');
  const page = await panelPage(visit, token);
  await page.goto('/admin/desk');
  await page.locator('article').first().waitFor();
  expect(await page.getByRole('combobox', { name: 'Language', exact: true }).innerText()).toContain('Français');
  expect(await page.getByRole('link', { name: 'Languages' }).count()).toBe(0);
  await page.goto('/admin/desk/languages');
  await page.getByText("You don't have the permissions to access that content").waitFor();
  expect(await page.locator('input[name=code]').count()).toBe(0);
});
