import type { BrowserContextOptions, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { violations } from '../harness/axe.ts';
import { phone, useBrowser } from '../harness/browser.ts';
import { colleague } from '../harness/colleague.ts';
import { addApproved, wrote } from '../harness/comments.ts';
import { newCampaign } from '../harness/editor.ts';
import { confirmLink, mailTo } from '../harness/mailbox.ts';
import { panelPage } from '../harness/panel.ts';
import { newAddress } from '../harness/supporter.ts';

const visit = useBrowser();
let token: string;
beforeAll(async () => {
  ({ token } = await colleague('campaign-manager'));
});

const within = { timeout: 5_000 };
const arabic = 'الحرية له\nولكل من سُجن لرأيه';

/** Signs in Arabic with a comment, in the form of the site, and confirms by the link in the mail. */
async function signsInArabic(slug: string, javaScriptEnabled: boolean): Promise<void> {
  const { page, context } = await visit({ javaScriptEnabled, ...phone });
  const email = newAddress();
  await page.goto(`/ar/${slug}`);
  await page.locator('#name').fill('آمنة التجريبية');
  await page.locator('#email').fill(email);
  await page.locator('#country').selectOption('EG');
  await page.locator('#sign summary').click();
  await page.locator('#comment').fill(arabic);
  await page.locator('#consent').check();
  await page.locator('#sign button.act').click();
  await page.waitForURL('**/signed');
  await page.goto(confirmLink(await mailTo(email)));
  await page.locator('main form button').click();
  await page.waitForURL('**/thanks');
  await context.close();
}

/** Goes on with the Tab key until this has the focus. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let stops = 0; stops < 80; stops += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The Tab key does not come to ${selector}.`);
}

/** Opens the queue as who has no mouse. */
async function opensQueue(page: Page, campaign: string): Promise<void> {
  await page.goto(`/admin/signatures/comments?campaign=${campaign}`);
  await page.locator('main textarea').waitFor();
  await tabTo(page, 'main textarea');
  await page.keyboard.type('The round of the morning');
  await tabTo(page, 'main form button[type=submit]');
  await page.keyboard.press('Enter');
}

const announced = (page: Page) => page.locator('[data-announcer]').innerText();

/** The comments that a reader sees on a page, with their language and direction. */
async function readOn(page: Page, path: string) {
  await page.goto(path);
  return page.locator('blockquote').evaluateAll((all) =>
    all.map((each) => ({
      ...{ lang: each.getAttribute('lang'), direction: getComputedStyle(each).direction },
      text: (each as HTMLElement).innerText.trim(),
    })),
  );
}

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('%s', (_name, javaScriptEnabled) => {
  test('a comment in Arabic is approved by keyboard alone, read on the campaign page, hidden again, and brought back', async () => {
    const { slug, documentId } = await newCampaign();
    await signsInArabic(slug, javaScriptEnabled);
    const { page: reader } = await visit({ javaScriptEnabled });
    expect(await readOn(reader, `/en/${slug}`)).toEqual([]);

    const page = await panelPage(visit, token);
    await opensQueue(page, documentId);
    const words = page.locator('article[data-comment] blockquote');
    await words.waitFor();
    expect(await words.getAttribute('lang')).toBe('ar');
    expect(await words.evaluate((it) => getComputedStyle(it).direction)).toBe('rtl');
    expect(await words.innerText()).toBe(arabic);
    // The first comment has the focus.
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName), within).toBe('ARTICLE');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => announced(page), within).toContain('Published.');
    await page.locator('[data-nothing]').waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2');

    const shown = [{ lang: 'ar', direction: 'rtl', text: arabic }];
    for (const path of [`/en/${slug}`, `/ar/${slug}`, `/en/${slug}/comments`])
      await expect.poll(() => readOn(reader, path), within).toEqual(shown);
    await reader.goto(`/en/${slug}`);
    await reader.getByRole('link', { name: 'All comments' }).click();
    await reader.waitForURL(`**/en/${slug}/comments`);
    expect(await reader.locator('figcaption').innerText()).toMatch(/^A supporter\s+·\s+Egypt$/);

    await page.keyboard.press('Shift+Tab');
    await tabTo(page, 'button[data-state=approved]');
    await page.keyboard.press('Enter');
    await words.waitFor();
    await tabTo(page, 'article button');
    await page.keyboard.press('Control+Backspace');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => announced(page), within).toContain('Hidden again.');
    await expect.poll(() => readOn(reader, `/en/${slug}`), within).toEqual([]);
    await expect.poll(() => readOn(reader, `/en/${slug}/comments`), within).toEqual([]);

    await tabTo(page, 'main button[data-undo]');
    await page.keyboard.press('Enter');
    await expect.poll(() => announced(page), within).toContain('undone');
    await expect.poll(() => readOn(reader, `/en/${slug}`), within).toEqual(shown);
    await expect.poll(() => readOn(reader, `/en/${slug}/comments`), within).toEqual(shown);
  });
});

test('whoever decides goes from comment to comment by keys, refuses with a reason, and undoes', async () => {
  const { slug, documentId } = await newCampaign();
  for (const text of ['First', 'Second', 'Third']) await wrote(slug, text);
  const page = await panelPage(visit, token);
  await opensQueue(page, documentId);
  const focused = () => page.evaluate(() => document.activeElement?.querySelector('blockquote')?.textContent ?? null);
  await expect.poll(focused, within).toBe('First');
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(focused, within).toBe('Second');
  await page.keyboard.press('Control+Backspace');
  await page.locator('input[type=radio]').first().waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(focused, within).toBe('Second');
  await page.keyboard.press('Control+Backspace');
  await page.keyboard.press('Enter');
  await expect.poll(focused, within).toBe('Third');
  await page.keyboard.press('Control+Enter');
  await expect.poll(focused, within).toBe('First');
  for (const back of ['Third', 'Second']) {
    await page.keyboard.press('Control+z');
    await expect.poll(focused, within).toBe(back);
  }
  expect(await page.locator('article blockquote').allInnerTexts()).toEqual(['First', 'Second', 'Third']);
});

const looks: [string, BrowserContextOptions, string][] = [
  ['on a desk, light', { viewport: { width: 1280, height: 900 } }, 'en'],
  ['on a desk, dark, in Arabic', { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' }, 'ar'],
  ['320 pixels wide', { viewport: { width: 320, height: 640 } }, 'en'],
];

describe.each(looks)('%s', (_name, look, panel) => {
  test('axe finds nothing in the queue, its reasons and its empty list, and nothing overflows', async () => {
    const { slug, documentId } = await newCampaign();
    await wrote(slug, arabic, { locale: 'ar', name: 'آمنة التجريبية', display: 'full' });
    const page = await panelPage(visit, token, { bypassCSP: true, reducedMotion: 'reduce', ...look });
    await page.addInitScript((language) => localStorage.setItem('strapi-admin-language', language), panel);
    const clean = async () => {
      await page.evaluate(() =>
        Promise.all(document.getAnimations().map((each) => each.finished.catch(() => undefined))),
      );
      expect(await violations(page)).toEqual([]);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      ).toBe(0);
    };
    await page.goto(`/admin/signatures/comments?campaign=${documentId}`);
    await page.locator('main textarea').waitFor();
    await page.locator('main form button[type=submit]').press('Enter');
    await clean();
    await page.locator('main textarea').fill('The round of the morning');
    await page.locator('main form button[type=submit]').press('Enter');
    await page.locator('article[data-comment]').waitFor();
    await page.locator('main details summary').press('Enter');
    await clean();
    if (panel === 'ar') expect(await page.locator('main h2').innerText()).toBe('بانتظار القرار');
    await page.locator('article').focus();
    await page.keyboard.press('Control+Backspace');
    await page.locator('article form').waitFor();
    await clean();
    await page.locator('button[data-state=hidden]').press('Enter');
    await page.locator('[data-nothing]').waitFor();
    await clean();
  });
});

test('axe finds nothing among comments in two directions, on a phone and in the dark, and nothing overflows', async () => {
  const { slug, documentId } = await newCampaign();
  const endless = `https-${'x'.repeat(200)}`;
  await addApproved(documentId, [arabic, 'كلمة'], { locale: 'ar', chosen: true });
  await addApproved(documentId, ['Words', endless, ...Array.from({ length: 30 }, (_, at) => `Word ${String(at)}`)]);
  for (const options of [{ viewport: { width: 320, height: 640 } }, { colorScheme: 'dark' as const }]) {
    const { page } = await visit({ bypassCSP: true, ...options });
    for (const path of [`/en/${slug}`, `/en/${slug}/comments`, `/ar/${slug}/comments`]) {
      await page.goto(path);
      expect({ path, violations: await violations(page) }).toEqual({ path, violations: [] });
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      ).toBe(0);
    }
    await page.locator('a[rel=next]').click();
    await page.locator('a[rel=prev]').waitFor();
    expect(await violations(page)).toEqual([]);
  }
});
