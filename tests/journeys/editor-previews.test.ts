import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { useBrowser } from '../harness/browser.ts';
import { colleague } from '../harness/colleague.ts';
import { newCampaign, type Document } from '../harness/editor.ts';
import { panelPage } from '../harness/panel.ts';

const visit = useBrowser();

async function changeTitle(page: Page, { documentId }: Document, title: string): Promise<void> {
  await page.goto(
    `/admin/content-manager/collection-types/api::campaign.campaign/${documentId}?plugins[i18n][locale]=en`,
  );
  await page.locator('input[name=title]').fill(title);
  const saved = page.waitForResponse((answer) => answer.request().method() === 'PUT' && answer.ok());
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await saved;
}

test('an editor sees a draft in the panel’s frame and in a tab, while readers see what is published', async () => {
  const campaign = await newCampaign({ title: 'What readers see' });
  const { token } = await colleague('strapi-editor');
  const page = await panelPage(visit, token);
  const broken: string[] = [];
  page.on('pageerror', (error) => broken.push(error.message));
  await changeTitle(page, campaign, 'What only editors see');

  await page.getByRole('link', { name: 'Open preview' }).click();
  const frame = page.frameLocator('iframe');
  await frame.getByRole('heading', { level: 1, name: 'What only editors see' }).waitFor();
  await frame.getByText('Preview of the draft, not public').waitFor();
  expect(await frame.getByRole('button', { name: 'Sign' }).isDisabled()).toBe(true);

  const address = (await page.locator('iframe').getAttribute('src')) ?? '';
  const { page: tab } = await visit();
  await tab.goto(address);
  expect(await tab.locator('h1').textContent()).toBe('What only editors see');
  await tab.goto(new URL(address).pathname);
  expect(await tab.locator('h1').textContent()).toBe('What readers see');

  await page.getByRole('tab', { name: 'Published' }).click();
  await frame.getByRole('heading', { level: 1, name: 'What readers see' }).waitFor();
  await frame.getByText('Preview of what is published').waitFor();
  expect(broken).toEqual([]);
});

test('nothing but the panel can put a preview in a frame', async () => {
  const campaign = await newCampaign();
  const { token } = await colleague('strapi-editor');
  const page = await panelPage(visit, token);
  await changeTitle(page, campaign, 'In draft');
  await page.getByRole('link', { name: 'Open preview' }).click();
  const address = (await page.locator('iframe').getAttribute('src')) ?? '';

  const { page: stranger } = await visit();
  const refused = stranger.waitForEvent('console', (line) => line.text().includes('frame-ancestors'));
  await stranger.goto(`${inject('hub').mailbox}/healthz`);
  await stranger.evaluate((src) => {
    const frame = document.createElement('iframe');
    frame.src = src;
    document.body.append(frame);
  }, address);
  expect((await refused).type()).toBe('error');
  expect(await stranger.frameLocator('iframe').locator('h1').count()).toBe(0);
});
