import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useBrowser } from '../harness/browser.ts';
import { newCampaign } from '../harness/editor.ts';
import { postConfirm, signAndGetToken } from '../harness/supporter.ts';

const visit = useBrowser();

/** A page with a clock that this test moves, and the questions for the count that it has asked. */
async function opened(slug: string, options = {}): Promise<{ page: Page; asked: () => number }> {
  const { page } = await visit(options);
  let asked = 0;
  page.on('request', (request) => (asked += request.url().endsWith('/count.json') ? 1 : 0));
  await page.clock.install();
  await page.goto(`/en/${slug}`);
  return { page, asked: () => asked };
}

/** As when the reader turns to another tab, and back. */
const setHidden = (page: Page, hidden: boolean) =>
  page.evaluate((value) => {
    Object.defineProperty(document, 'hidden', { value, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }, hidden);

const confirmed = (page: Page) => page.locator('.confirmed').textContent();
const half = 30_000; // no pause of a fresh page is longer

async function moved(page: Page, milliseconds: number): Promise<void> {
  const answer = page.waitForResponse('**/count.json');
  await page.clock.fastForward(milliseconds);
  await answer;
}

test('a page that stays open shows new signatures in its own words, and announces nothing', async () => {
  const { slug } = await newCampaign();
  await postConfirm(await signAndGetToken({ campaign: slug }));
  const { page } = await opened(slug);
  const again = async () => {
    await page.reload();
    return await confirmed(page);
  };
  await expect.poll(again, { timeout: 5_000 }).toBe('1 person has signed');
  await postConfirm(await signAndGetToken({ campaign: slug }));
  await expect
    .poll(
      async () => {
        await page.clock.fastForward(half);
        return await confirmed(page);
      },
      { timeout: 10_000 },
    )
    .toBe('2 people have signed');
  const bar = page.getByRole('progressbar');
  expect(await bar.evaluate((each: HTMLProgressElement) => each.value)).toBe(2);
  expect(await bar.getAttribute('aria-label')).toBe('2 of 100');
  expect(await page.locator('.figures').locator('xpath=ancestor-or-self::*[@aria-live]').count()).toBe(0);
});

test('the count is asked for only while the page is seen', async () => {
  const { slug } = await newCampaign();
  const { page, asked } = await opened(slug);
  expect(asked()).toBe(0);
  await moved(page, half);
  expect(asked()).toBe(1);
  await setHidden(page, true);
  await page.clock.fastForward(3_600_000);
  expect(asked()).toBe(1);
  await setHidden(page, false);
  await moved(page, 2 * half);
  expect(asked()).toBe(2);
});

/** Milliseconds that a reader waits for the first question when the chance of his device comes out like this. */
async function firstPause(slug: string, chance: number): Promise<number> {
  const { page } = await visit();
  await page.addInitScript((drawn) => {
    let began = NaN;
    const ask = window.fetch.bind(window);
    Math.random = () => {
      began = Date.now();
      return drawn;
    };
    window.fetch = (address, ...rest) => {
      if (typeof address === 'string' && address.endsWith('/count.json'))
        Object.assign(window, { paused: Date.now() - began });
      return ask(address, ...rest);
    };
  }, chance);
  await page.clock.install();
  await page.goto(`/en/${slug}`);
  await page.clock.runFor(half);
  return page.evaluate(() => (window as unknown as { paused: number }).paused);
}

test('readers who came in the same moment do not ask in the same moment', async () => {
  const { slug } = await newCampaign();
  const pauses = [await firstPause(slug, 0), await firstPause(slug, 0.5), await firstPause(slug, 0.9)];
  expect(pauses.map((pause) => Math.round(pause / 1_000))).toEqual([20, 25, 29]);
});

test('a site in trouble is asked less and less, and the page stays as it was', async () => {
  const { slug } = await newCampaign();
  const { page, asked } = await opened(slug);
  await page.route('**/count.json', (route) => route.fulfill({ status: 503 }));
  const before = await confirmed(page);
  await moved(page, half);
  // The next is due after forty seconds at the earliest, then after eighty.
  await page.clock.fastForward(39_000);
  expect(asked()).toBe(1);
  await moved(page, 21_000);
  await page.clock.fastForward(79_000);
  expect(asked()).toBe(2);
  expect(await confirmed(page)).toBe(before);
});

test('whoever saves data is asked for none, and without JavaScript the count stands there all the same', async () => {
  const { slug } = await newCampaign();
  const { page } = await visit();
  let asked = 0;
  page.on('request', (request) => (asked += request.url().endsWith('/count.json') ? 1 : 0));
  await page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }));
  await page.clock.install();
  await page.goto(`/en/${slug}`);
  await page.clock.fastForward(3_600_000);
  expect(asked).toBe(0);
  const plain = await visit({ javaScriptEnabled: false });
  await plain.page.goto(`/en/${slug}`);
  expect(await confirmed(plain.page)).toBe('Nobody has signed yet. Be the first.');
});
