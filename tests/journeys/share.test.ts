import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { violations } from '../harness/axe.ts';
import { phone, useBrowser } from '../harness/browser.ts';
import { demonstration } from '../harness/supporter.ts';

const visit = useBrowser();
const addressIn = (lang: string) => `${inject('hub').site}/${lang}/${demonstration}`;
const places = [`/en/${demonstration}`, `/en/${demonstration}/thanks`];

/** A device with a menu for sharing, which a browser without a window has not: it remembers what it was given. */
const withMenu = (context: BrowserContext, outcome: 'passes on' | 'is closed' | 'cannot') =>
  context.addInitScript((does) => {
    const given: unknown[] = [];
    const share = (data: unknown) => {
      given.push(data);
      if (does === 'passes on') return Promise.resolve();
      return Promise.reject(new DOMException('', does === 'is closed' ? 'AbortError' : 'NotAllowedError'));
    };
    Object.assign(globalThis, { given });
    Object.defineProperty(navigator, 'share', { value: share });
  }, outcome);

/** A device without one, whatever this browser has. */
const withoutMenu = (context: BrowserContext) =>
  context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'share'));

const given = (page: Page) => page.evaluate(() => (globalThis as unknown as { given: unknown[] }).given);
const status = (page: Page) => page.locator('#share [role=status]').textContent();

describe.each(places)('on %s', (place) => {
  test('without JavaScript the address can be copied from a field and sent by mail, and no button promises more', async () => {
    const { page } = await visit({ javaScriptEnabled: false });
    await page.goto(place);
    expect(await page.getByLabel('Address of this campaign').inputValue()).toBe(addressIn('en'));
    const mail = (await page.getByRole('link', { name: 'Send it by mail' }).getAttribute('href')) ?? '';
    expect(mail).toMatch(/^mailto:\?subject=.+&body=/);
    expect(decodeURIComponent(mail)).toContain(`\n${addressIn('en')}`);
    expect(await page.locator('#share button').isVisible()).toBe(false);
  });

  test('a device with a menu for sharing opens it with the address of the campaign', async () => {
    const { page, context } = await visit();
    await withMenu(context, 'passes on');
    await page.goto(place);
    await page.getByRole('button', { name: 'Share' }).click();
    expect(await given(page)).toEqual([{ title: expect.stringMatching(/./) as string, url: addressIn('en') }]);
    expect(await status(page)).toBe('');
  });

  test('elsewhere a button copies the address and says so to screen readers too', async () => {
    const { page, context } = await visit({ permissions: ['clipboard-read', 'clipboard-write'] });
    await withoutMenu(context);
    await page.goto(place);
    await page.getByRole('button', { name: 'Copy the address' }).click();
    await expect.poll(() => status(page)).toContain('is copied');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(addressIn('en'));
  });
});

test('where the browser does not let a page copy, the address is selected for the reader to copy', async () => {
  const { page, context } = await visit();
  await withoutMenu(context);
  await context.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await page.goto(`/en/${demonstration}`);
  await page.getByRole('button', { name: 'Copy the address' }).click();
  await expect.poll(() => status(page)).toContain('is selected');
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(addressIn('en'));
});

test('who closes the menu is left in peace; where it fails the address is copied', async () => {
  const closed = await visit();
  await withMenu(closed.context, 'is closed');
  await closed.page.goto(`/en/${demonstration}`);
  await closed.page.getByRole('button', { name: 'Share' }).click();
  expect(await given(closed.page)).toHaveLength(1);
  expect(await status(closed.page)).toBe('');

  const failed = await visit({ permissions: ['clipboard-write'] });
  await withMenu(failed.context, 'cannot');
  await failed.page.goto(`/en/${demonstration}`);
  await failed.page.getByRole('button', { name: 'Share' }).click();
  await expect.poll(() => status(failed.page)).toContain('is copied');
});

test.each(['en', 'ar', 'de', 'es', 'fr', 'ru', 'uk'])(
  'in %s the way to pass a campaign on is said in that language, with a target that can be hit',
  async (lang) => {
    const { page, context } = await visit({ ...phone, bypassCSP: true, permissions: ['clipboard-write'] });
    await withoutMenu(context);
    await page.goto(`/${lang}/${demonstration}/thanks`);
    const button = page.locator('#share button');
    await button.click();
    await expect.poll(() => status(page)).not.toBe('');
    expect(await page.locator('#share input').inputValue()).toBe(addressIn(lang));
    expect(await page.locator('#share [lang]').count()).toBe(0);
    expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(24);
    expect(await violations(page)).toEqual([]);
  },
);
