import { expect, inject, test } from 'vitest';
import { useBrowser } from '../harness/browser.ts';
import { newCampaign } from '../harness/editor.ts';

const visit = useBrowser();

test('an editor signs in to the admin, changes a campaign, publishes, and sees it on the page', async () => {
  const { slug, documentId } = await newCampaign({ title: 'Before the edit' });
  const { cms, admin, site } = inject('hub');
  const { page } = await visit({ baseURL: cms, viewport: { width: 1280, height: 900 } });
  page.setDefaultTimeout(45_000);
  const broken: string[] = [];
  page.on('pageerror', (error) => broken.push(error.message));
  await page.goto('/admin');
  await page.locator('input[name=email]').fill(admin.email);
  await page.locator('input[name=password]').fill(admin.password);
  await page.locator('button[type=submit]').click();
  await page.locator('nav a[href^="/admin/content-manager"]').first().waitFor();

  await page.goto(
    `/admin/content-manager/collection-types/api::campaign.campaign/${documentId}?plugins[i18n][locale]=en`,
  );
  await page.locator('input[name=title]').fill('After the edit');
  const published = page.waitForResponse((answer) => answer.url().includes('/actions/publish'));
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  expect((await published).status()).toBe(200);
  const text = async () => (await fetch(`${site}/en/${slug}`)).text();
  await expect.poll(text, { timeout: 5000, interval: 200 }).toContain('After the edit');
  expect(broken).toEqual([]);
});
