import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { phone, useBrowser } from '../harness/browser.ts';
import { ringContrast } from '../harness/measured.ts';
import { demonstration, newAddress } from '../harness/supporter.ts';

const visit = useBrowser();

interface Stop {
  id: string;
  what: string;
  /** Width of the outline in CSS pixels, 0 when there is none (WCAG 2.2, 2.4.7). */
  outline: number;
  /** Whether the middle of it can be seen: inside of the window and under nothing else (WCAG 2.2, 2.4.11). */
  seen: boolean;
}

const focused = (page: Page): Promise<Stop> =>
  page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const [box = element.getBoundingClientRect()] = element.getClientRects();
    const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return {
      id: element.id,
      what: `${element.tagName} ${element.textContent.trim().slice(0, 30)}`,
      outline: outlineStyle === 'none' ? 0 : parseFloat(outlineWidth),
      seen: top !== null && (element.contains(top) || top.contains(element)) && top !== document.documentElement,
    };
  });

/** Goes on with the Tab key, looking at each stop whether the focus is seen, until it is on `id`. */
async function tabTo(page: Page, id: string): Promise<Stop[]> {
  const stops: Stop[] = [];
  while (stops.at(-1)?.id !== id) {
    await page.keyboard.press('Tab');
    const stop = await focused(page);
    if (stop.what.startsWith('BODY') || stops.length > 60)
      throw new Error(`No stop at ${id}: ${JSON.stringify(stops)}`);
    expect(stop).toMatchObject({ seen: true });
    expect(stop.outline, stop.what).toBeGreaterThanOrEqual(2);
    stops.push(stop);
  }
  return stops;
}

// Without the easing of the scroll, where a browser would be measured on its way.
const still = { reducedMotion: 'reduce' as const };

describe.each([
  { how: 'with scripts, at a desk', options: { ...still, viewport: { width: 1280, height: 800 } }, lang: 'en' },
  { how: 'without scripts, at a desk', options: { ...still, javaScriptEnabled: false }, lang: 'ar' },
  { how: 'on a narrow screen', options: { ...still, viewport: phone.viewport }, lang: 'en' },
])('$how', ({ options, lang }) => {
  test('a supporter signs with the keyboard alone and sees at every step where it is', async () => {
    const { page } = await visit(options);
    await page.goto(`/${lang}/${demonstration}`);
    const [skip] = await tabTo(page, '');
    expect(skip?.what).toMatch(/^A /);
    await page.keyboard.press('Enter');
    expect((await focused(page)).id).toBe('content');
    await tabTo(page, 'name');
    await page.keyboard.type('Una Demo');
    await tabTo(page, 'email');
    await page.keyboard.type(newAddress());
    await tabTo(page, 'country');
    await page.keyboard.press('ArrowDown');
    await tabTo(page, 'consent');
    await page.keyboard.press('Space');
    expect(await page.locator('#consent').isChecked()).toBe(true);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/${lang}/${demonstration}/signed`);
  });

  test('from the errors of a form the keyboard leads to each field that is wrong', async () => {
    const { page } = await visit(options);
    await page.goto(`/${lang}/${demonstration}#sign`);
    await page.locator('#sign button').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').evaluate((element) => element === document.activeElement)).toBe(true);
    expect((await focused(page)).outline).toBeGreaterThanOrEqual(2);
    const links = page.getByRole('alert').getByRole('link');
    expect(await links.count()).toBe(4);
    for (const field of ['name', 'email', 'country', 'consent']) {
      await page.locator(`[role=alert] a[href="#${field}"]`).focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => focused(page)).toMatchObject({ id: field, seen: true });
    }
  });
});

describe.each([
  { how: 'by day', options: { ...still } },
  { how: 'by night', options: { ...still, colorScheme: 'dark' as const } },
  { how: 'where a system forces its colours', options: { ...still, forcedColors: 'active' as const } },
])('$how', ({ options }) => {
  test('from the head to the foot of a campaign each stop is seen, in a ring that stands out', async () => {
    const { page } = await visit(options);
    await page.goto(`/en/${demonstration}`);
    const last = page.locator('footer a').last();
    for (let stops = 1; !(await last.evaluate((link) => link === document.activeElement)); stops += 1) {
      await page.keyboard.press('Tab');
      const stop = { ...(await focused(page)), ring: await ringContrast(page) };
      if (stops > 100) throw new Error(`No end after ${stop.what}.`);
      expect(stop).toMatchObject({ seen: true });
      expect(stop.outline, stop.what).toBeGreaterThanOrEqual(2);
      expect(stop.ring, stop.what).toBeGreaterThanOrEqual(3);
    }
  });
});
