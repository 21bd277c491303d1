import type { BrowserContextOptions } from 'playwright-core';
import { expect, test } from 'vitest';
import { violations } from '../harness/axe.ts';
import { useBrowser } from '../harness/browser.ts';
import { colleague } from '../harness/colleague.ts';
import { admin, campaignAttributes, draftOf, newCampaign } from '../harness/editor.ts';
import { panelPage } from '../harness/panel.ts';

const visit = useBrowser();
const looks: [string, BrowserContextOptions][] = [
  ['light', {}],
  ['dark', { colorScheme: 'dark' }],
];

test('an editor finds on the home page who signed, how far the languages are, and what is not published', async () => {
  const { documentId } = await draftOf('campaign', campaignAttributes({ title: 'A draft on the home page' }));
  const { token } = await colleague('strapi-editor');
  const page = await panelPage(visit, token);
  await page.goto('/admin');
  const plot = page.getByRole('img', { name: /Confirmed signatures of the last fourteen days/ });
  await plot.waitFor();
  expect(await plot.locator('rect').count()).toBe(14);
  await page.getByRole('progressbar', { name: 'Progress of Français' }).waitFor();
  const waiting = page.getByRole('region', { name: 'What waits for me' });
  await waiting.getByRole('link', { name: 'A draft on the home page' }).click();
  await page.waitForURL((url) => url.pathname.endsWith(documentId));
  expect(await page.locator('input[name=title]').inputValue()).toBe('A draft on the home page');
});

test('a translator is led from the home page to the open texts of the own language', async () => {
  const code = 'mt';
  expect((await admin('POST', '/desk/languages', { code })).status).toBe(201);
  const { token } = await colleague(`translator-${code}`);
  const page = await panelPage(visit, token);
  await page.goto('/admin');
  const waiting = page.getByRole('region', { name: 'What waits for me' });
  await waiting.getByText(/\d+ missing, \d+ outdated/).waitFor();
  await waiting.getByRole('link', { name: 'Malti' }).click();
  await page.waitForURL((url) => url.pathname === '/admin/desk' && url.searchParams.get('locale') === code);
});

test('who has no part in this sees no widget of it', async () => {
  const { token } = await colleague('strapi-author');
  const page = await panelPage(visit, token);
  await page.goto('/admin');
  await page.getByText('Profile').first().waitFor();
  expect(await page.getByRole('region', { name: 'Signatures today' }).count()).toBe(0);
  expect(await page.getByRole('region', { name: 'What waits for me' }).count()).toBe(0);
});

test.each(looks)('axe finds nothing in the widgets of the home page (%s)', async (_, look) => {
  await newCampaign();
  const { token } = await colleague('strapi-editor');
  const page = await panelPage(visit, token, { ...look, bypassCSP: true, reducedMotion: 'reduce' });
  await page.goto('/admin');
  for (const name of ['What waits for me', 'Signatures today', 'Languages']) {
    const widget = page.getByRole('region', { name, exact: true });
    await widget.getByRole('main').locator('p, ul').first().waitFor();
  }
  // The tile around a widget is Strapi’s: a pale heading, and a `main` in the `main` of the page.
  const tile = /^(landmark-[a-z-]+ at|color-contrast at #global)/;
  const ours = /waiting|signatures|languages/;
  const found = (await violations(page)).filter((each) => ours.test(each) && !tile.test(each));
  expect(found).toEqual([]);
});
