import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { phone, useBrowser } from '../harness/browser.ts';
import { cutTexts, overflow } from '../harness/measured.ts';
import { demonstration } from '../harness/supporter.ts';

const visit = useBrowser();

const styleOf = (page: Page, selector: string, property: string): Promise<string> =>
  page
    .locator(selector)
    .first()
    .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);

const seeThrough = /rgba\(.*, 0\)|transparent/;

describe.each(['en', 'fr', 'de', 'es', 'ru', 'uk', 'ar'])('in %s', (lang) => {
  test('the first screen of a phone has the demand and the way to the form', async () => {
    const { page } = await visit(phone);
    await page.goto(`/${lang}/${demonstration}`);
    for (const selector of ['h1', '.demand', 'a[href="#sign"]']) {
      const box = await page.locator(selector).first().boundingBox();
      expect({ selector, within: box !== null && box.y >= 0 && box.y + box.height <= 640 }).toEqual({
        selector,
        within: true,
      });
    }
  });

  test('letters of twice the size, and a page of twice the size, lose nothing and scroll one way only', async () => {
    const { page: zoomed } = await visit({ viewport: { width: 640, height: 400 } }); // 1280 by 800 at 200 % (WCAG 2.2, 1.4.4)
    const { page: enlarged } = await visit({ viewport: { width: 1280, height: 800 }, bypassCSP: true });
    for (const path of ['', `/${demonstration}`, `/${demonstration}/history`]) {
      await zoomed.goto(`/${lang}${path}`);
      await enlarged.goto(`/${lang}${path}`);
      await enlarged.addStyleTag({ content: 'html { font-size: 36px !important; }' });
      for (const page of [zoomed, enlarged])
        expect({ path, over: await overflow(page), cut: await cutTexts(page) }).toEqual({ path, over: 0, cut: [] });
    }
  });
});

test('where a system forces its colours, what can be acted on and what stands apart keep a border', async () => {
  const { page } = await visit({ forcedColors: 'active', ...phone });
  await page.goto(`/en/${demonstration}`);
  for (const selector of ['a.act', '#sign button', '#name', 'form.panel', 'progress'])
    expect(await styleOf(page, selector, 'border-block-start-color'), selector).not.toMatch(seeThrough);
  expect(await styleOf(page, 'progress', 'appearance')).toBe('auto');
});

test('a page glides to the form only for who wants motion', async () => {
  for (const [reducedMotion, behaviour] of [
    ['reduce', 'auto'],
    ['no-preference', 'smooth'],
  ] as const) {
    const { page } = await visit({ reducedMotion });
    await page.goto(`/en/${demonstration}`);
    expect(await styleOf(page, 'html', 'scroll-behavior')).toBe(behaviour);
  }
});

test('who asks for more contrast reads small type and hints in the colour of the text', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const { page } = await visit({ contrast: 'more', colorScheme });
    await page.goto(`/en/${demonstration}`);
    const ink = await styleOf(page, 'html', 'color');
    expect(await styleOf(page, '.dateline', 'color')).toBe(ink);
    expect(await styleOf(page, '#name', 'border-block-start-color')).toBe(ink);
  }
});
