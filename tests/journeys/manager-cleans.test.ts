import type { BrowserContextOptions } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { violations } from '../harness/axe.ts';
import { useBrowser } from '../harness/browser.ts';
import { books } from '../harness/cleaning.ts';
import { colleague } from '../harness/colleague.ts';
import { newCampaign } from '../harness/editor.ts';
import { job } from '../harness/job.ts';
import { panelPage } from '../harness/panel.ts';
import { storeSignatures } from '../harness/signature-desk.ts';
import { countOf } from '../harness/supporter.ts';

const visit = useBrowser();
let token: string;
beforeAll(async () => {
  ({ token } = await colleague('campaign-manager'));
});

const bots = 'b0b0b0b0b0b0b0b0';
/** A burst of a minute ago: one network, one after the other, each with a name. */
const burst = (count: number) => {
  const signedAt = new Date(Date.now() - 60_000).toISOString();
  return Array.from({ length: count }, (_, at) => ({ network: bots, publicName: `Bot ${String(at)}`, signedAt }));
};
const people = (count: number) => Array.from({ length: count }, (_, at) => ({ publicName: `Signer ${String(at)}` }));

test('a manager finds a burst of ten thousand by itself, sets it aside and takes it back; the public count follows', async () => {
  const { documentId: campaign, slug } = await newCampaign();
  await storeSignatures(campaign, people(200));
  await storeSignatures(campaign, burst(10_000));
  await job('watch-clusters');
  expect((await countOf(slug)).confirmed).toBe(10_200);
  const page = await panelPage(visit, token);
  await page.goto(`/admin/signatures/clean?campaign=${campaign}`);
  const cluster = page.locator('[data-cluster=network]');
  await cluster.getByText('10,000 signatures from one network within an hour').waitFor();
  await cluster.getByRole('button', { name: 'Fill in as conditions' }).click();
  expect(await page.locator('input[name=network]').inputValue()).toBe(bots);
  await page.getByRole('button', { name: 'Count', exact: true }).click();
  const run = page.locator('[data-run]');
  await run.getByText('10,000 confirmed').waitFor();
  expect(await run.locator('[data-signature]').count()).toBe(20);
  expect((await countOf(slug)).confirmed).toBe(10_200);
  const start = run.getByRole('button', { name: 'Set 10,000 signatures aside' });
  await start.click();
  await run.getByText('Say why, in a few words.').waitFor();
  await run.getByRole('textbox').fill('Ten thousand within a minute from one network');
  await start.click();
  await page.locator('[data-run=done]').waitFor();
  expect((await countOf(slug)).confirmed).toBe(200);
  await run.getByRole('textbox').fill('They were a school after all');
  await run.getByRole('button', { name: 'Take back: give 10,000 signatures back' }).click();
  await page.locator('[data-run=reversed]').waitFor();
  expect((await countOf(slug)).confirmed).toBe(10_200);
  const { kept, found } = await books(campaign);
  expect(kept).toEqual(found);
});

const looks: [string, BrowserContextOptions, string][] = [
  ['on a desk, dark', { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' }, 'en'],
  ['in Arabic, 320 pixels wide', { viewport: { width: 320, height: 640 } }, 'ar'],
];

describe.each(looks)('axe finds nothing and nothing overflows while cleaning %s', (_name, look, language) => {
  test('with a cluster, a count and a reason that is missing', async () => {
    const { documentId: campaign } = await newCampaign();
    await storeSignatures(campaign, burst(40));
    await job('watch-clusters');
    const page = await panelPage(visit, token, { ...look, bypassCSP: true, reducedMotion: 'reduce' });
    await page.addInitScript((chosen) => localStorage.setItem('strapi-admin-language', chosen), language);
    await page.goto(`/admin/signatures/clean?campaign=${campaign}`);
    await page.locator('[data-cluster] button').first().click();
    await page.locator('form [type=submit]').click();
    const run = page.locator('[data-run=counted]');
    await run.locator('textarea ~ * button, button').last().click();
    await run.locator('[role=alert]', { hasText: /\S/ }).waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(
      0,
    );
    expect(await page.locator('main').innerText()).not.toContain('hub.signatures');
  });
});
