import type { BrowserContextOptions, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible } from '../harness/axe.ts';
import { useBrowser } from '../harness/browser.ts';
import { colleague } from '../harness/colleague.ts';
import { inDatabase } from '../harness/database.ts';
import { documentOf } from '../harness/delivery-document.ts';
import { campaignAttributes, draftOf, newCampaign } from '../harness/editor.ts';
import { panelPage } from '../harness/panel.ts';
import { desk, storeSignatures } from '../harness/signature-desk.ts';

const visit = useBrowser();
const why = 'It is looked at';
let token: string;
/** The campaign of each state. */
let of: Record<'empty' | 'in hand' | 'ready' | 'failed', string>;
beforeAll(async () => {
  ({ token } = await colleague('campaign-manager'));
  const campaigns = [newCampaign(), newCampaign(), newCampaign(), draftOf('campaign', campaignAttributes())] as const;
  const [empty, busy, ready, failed] = (await Promise.all(campaigns)).map(({ documentId }) => documentId);
  if (!empty || !busy || !ready || !failed) throw new Error('There is not a campaign for every state.');
  of = { empty, 'in hand': busy, ready, failed };
  // One that is made slowly: nobody works on it, so it stays where it is.
  await inDatabase((query) =>
    query(
      `insert into delivery_documents (campaign, locale, ordered_by, state) values ($1, 'en', 'Colleague', 'setting')`,
      [busy],
    ),
  );
  await storeSignatures(ready, [{ publicName: 'Signer One' }, { publicName: 'མིང་རྟགས།' }, { publicName: null }]);
  await documentOf(token, ready);
  await documentOf(token, ready, 'ar');
  // No text of a draft was ever published, so there is nothing to hand over.
  await desk(token, 'POST', `/campaigns/${failed}/documents`, { locale: 'en', why });
});

const still: BrowserContextOptions = { bypassCSP: true, reducedMotion: 'reduce' };
const looks: [string, BrowserContextOptions, string][] = [
  ['on a desk', { viewport: { width: 1280, height: 900 } }, 'en'],
  ['320 pixels wide, dark', { viewport: { width: 320, height: 640 }, colorScheme: 'dark' }, 'en'],
  ['in Arabic', { viewport: { width: 1280, height: 900 } }, 'ar'],
  ['in Arabic, 320 pixels wide', { viewport: { width: 320, height: 640 } }, 'ar'],
];

describe.each(looks)('axe finds nothing and nothing overflows %s', (_name, look, language) => {
  const open = async (campaign: string): Promise<Page> => {
    const page = await panelPage(visit, token, { ...look, ...still });
    await page.addInitScript((chosen) => localStorage.setItem('strapi-admin-language', chosen), language);
    await page.goto(`/admin/signatures/document?campaign=${campaign}`);
    const form = page.locator('main form').first();
    await form.waitFor();
    expect(await form.evaluate((it) => getComputedStyle(it).direction)).toBe(language === 'ar' ? 'rtl' : 'ltr');
    return page;
  };

  test('where none was made, and an order lacks its reason', async () => {
    const page = await open(of.empty);
    await page.locator('main form [type=submit]').press('Enter');
    await page.locator('main form [aria-invalid=true]').waitFor();
    await expectAccessible(page, 'empty');
  });

  test('where one is in hand', async () => {
    const page = await open(of['in hand']);
    await page.locator('[data-state=setting] progress').waitFor();
    await expectAccessible(page, 'in hand');
  });

  test('where two are ready, with a name that no font can draw, and one is asked for without a reason', async () => {
    const page = await open(of.ready);
    const [first, second] = [page.locator('[data-state=ready]').first(), page.locator('[data-state=ready]').nth(1)];
    await first.locator('[data-unprintable]').waitFor();
    await expectAccessible(page, 'ready');
    await first.locator('[aria-expanded]').first().press('Enter');
    await first.locator('[type=submit]').press('Enter');
    await first.locator('[aria-invalid=true]').waitFor();
    await second.locator('[aria-expanded]').last().press('Enter');
    await second.locator('textarea').waitFor();
    await expectAccessible(page, 'asked');
  });

  test('where one failed', async () => {
    const page = await open(of.failed);
    await page.locator('[data-state=failed]').waitFor();
    await expectAccessible(page, 'failed');
    expect(await page.locator('main').innerText()).not.toContain('hub.signatures');
  });
});
