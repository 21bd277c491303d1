import { expect, inject, test } from 'vitest';
import { useBrowser } from '../harness/browser.ts';
import { colleague } from '../harness/colleague.ts';
import { inDatabase } from '../harness/database.ts';
import { admin, campaignAttributes, edit, newCampaign } from '../harness/editor.ts';

const visit = useBrowser();
const collection = '/content-manager/collection-types/api::campaign.campaign';

test('a translator signs in, translates into the own language, and is refused another', async () => {
  const { slug, documentId } = await newCampaign({ title: 'Written in English' });
  await edit('campaign', documentId, campaignAttributes({ slug, title: 'Auf Deutsch' }), 'de');
  const { email, password, token } = await colleague('translator-fr');
  const { cms, site } = inject('hub');
  const { page } = await visit({ baseURL: cms, viewport: { width: 1280, height: 900 } });
  page.setDefaultTimeout(45_000);
  const broken: string[] = [];
  page.on('pageerror', (error) => broken.push(error.message));
  await page.goto('/admin');
  await page.locator('input[name=email]').fill(email);
  await page.locator('input[name=password]').fill(password);
  await page.locator('button[type=submit]').click();
  await page.locator('nav a[href^="/admin/content-manager"]').first().waitFor();

  const open = async (locale: string) => {
    await page.goto(`/admin${collection}/${documentId}?plugins[i18n][locale]=${locale}`);
    await page.locator('input[name=title]').waitFor();
    await page.getByRole('button', { name: 'Save', exact: true }).waitFor();
  };
  await open('en');
  expect(await page.locator('input[name=title]').inputValue()).toBe('Written in English');
  expect(await page.locator('input[name=title]').isDisabled()).toBe(true);
  await page.getByRole('combobox', { name: 'Locales' }).click();
  const offered = await page.getByRole('option').allInnerTexts();
  expect(offered.map((text) => text.split('\n')[0]?.trim())).toEqual(['English', 'Create Français locale']);
  await page.keyboard.press('Escape');

  await open('de');
  expect(await page.locator('input[name=title]').inputValue()).not.toContain('Auf Deutsch');
  expect(await page.getByRole('button', { name: 'Save', exact: true }).isDisabled()).toBe(true);
  const path = `${collection}/${documentId}?locale=de`;
  const refused = await admin('PUT', path, { title: 'Par moi' }, token);
  expect(refused.status).toBe(403);
  expect(JSON.stringify(refused.body)).toContain('Deutsch');

  await open('fr');
  await page.getByRole('button', { name: 'Fill in from another locale' }).click();
  await page.getByRole('dialog').or(page.getByRole('alertdialog')).getByRole('combobox').click();
  await page.getByRole('option', { name: 'English' }).click();
  await page.getByRole('button', { name: 'Yes, fill in' }).click();
  await expect.poll(() => page.locator('input[name=title]').inputValue()).toBe('Written in English');
  await page.locator('input[name=title]').fill('Écrit en français');
  const saved = page.waitForResponse((answer) => answer.url().includes('/actions/publish'));
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  expect((await saved).status()).toBe(200);
  const text = async () => (await fetch(`${site}/fr/${slug}`)).text();
  await expect.poll(text, { timeout: 5000, interval: 200 }).toContain('Écrit en français');
  const titles = await inDatabase((query) =>
    query(`select locale, title from campaigns where document_id = $1 and published_at is not null order by locale`, [
      documentId,
    ]),
  );
  expect(titles).toEqual([
    { locale: 'de', title: 'Auf Deutsch' },
    { locale: 'en', title: 'Written in English' },
    { locale: 'fr', title: 'Écrit en français' },
  ]);
  expect(broken).toEqual([]);
});
