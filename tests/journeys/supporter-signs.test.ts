import { describe, expect, test } from 'vitest';
import { phone, useBrowser } from '../harness/browser.ts';
import { newCampaign } from '../harness/editor.ts';
import { confirmLink, mailTo } from '../harness/mailbox.ts';
import { countOf, demonstration, newAddress } from '../harness/supporter.ts';

const visit = useBrowser();

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('%s', (_name, javaScriptEnabled) => {
  test('a supporter reads, signs, confirms by mail and is counted, and named as she chose', async () => {
    const { slug } = await newCampaign({ title: 'The case at hand' });
    const { page } = await visit({ javaScriptEnabled });
    await page.goto(`/en/${slug}`);
    const email = newAddress();
    await page.getByLabel('Name', { exact: true }).fill('Амина Учебная');
    await page.getByLabel('E-mail address').fill(email);
    await page.getByLabel('Country').selectOption('UA');
    await page.getByLabel('First name and initial').check();
    await page.getByRole('checkbox', { name: /I sign this call/ }).check();
    await page.getByRole('button', { name: 'Sign', exact: true }).click();
    await page.waitForURL(`**/en/${slug}/signed`);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Look in your mail');
    expect(await countOf(slug)).toMatchObject({ confirmed: 0, waiting: 1 });

    await page.goto(confirmLink(await mailTo(email)));
    await page.getByRole('button', { name: 'Confirm my signature' }).click();
    await page.waitForURL(`**/en/${slug}/thanks`);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Thank you');

    await expect.poll(async () => (await page.goto(`/en/${slug}`))?.text(), { timeout: 5000 }).toContain('Амина У.');
    expect(await page.getByText('1 person has signed').count()).toBeGreaterThan(0);
    expect(await page.content()).not.toContain('Учебная');
    expect(await countOf(slug)).toMatchObject({ confirmed: 1, waiting: 0 });
  });

  test('a supporter who errs is told where, keeps what was typed, and mends it', async () => {
    const { slug } = await newCampaign();
    const { page } = await visit({ javaScriptEnabled });
    await page.goto(`/en/${slug}`);
    await page.getByLabel('Name', { exact: true }).fill('Typed Once');
    await page.getByLabel('E-mail address').fill('not-an-address');
    await page.getByRole('button', { name: 'Sign', exact: true }).click();
    const summary = page.getByRole('alert');
    await summary.waitFor();
    expect(await page.title()).toMatch(/^Error:/);
    expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('Typed Once');
    expect(await page.getByLabel('E-mail address').inputValue()).toBe('not-an-address');
    await summary.getByRole('link', { name: /name@example.org/ }).click();
    expect(new URL(page.url()).hash).toBe('#email');
    await page.getByLabel('E-mail address').fill(newAddress());
    await page.getByLabel('Country').selectOption('DE');
    await page.getByRole('checkbox', { name: /I sign this call/ }).check();
    await page.getByRole('button', { name: 'Sign', exact: true }).click();
    await page.waitForURL(`**/en/${slug}/signed`);
  });

  test('a supporter signs in Arabic on a small phone, from right to left, and nothing runs off the screen', async () => {
    const { page } = await visit({ javaScriptEnabled, ...phone, locale: 'ar' });
    await page.goto('/');
    await page.waitForURL('**/ar');
    await page.locator(`a[href="/ar/${demonstration}"]`).first().click();
    await page.waitForURL(`**/ar/${demonstration}`);
    if (javaScriptEnabled) {
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(360);
      expect(await page.evaluate(() => getComputedStyle(document.body).direction)).toBe('rtl');
    }
    const email = newAddress();
    await page.locator('#name').fill('أمينة');
    await page.locator('#email').fill(email);
    await page.locator('#country').selectOption('EG');
    await page.locator('#consent').check();
    await page.locator('#sign button[type=submit], #sign button:not([type])').click();
    await page.waitForURL(`**/ar/${demonstration}/signed`);
    const mail = await mailTo(email);
    expect(mail.html).toContain('dir="rtl"');
    await page.goto(confirmLink(mail));
    await page.locator('main form button').click();
    await page.waitForURL(`**/ar/${demonstration}/thanks`);
  });
});

test('the keyboard alone is enough to sign', async () => {
  const { slug } = await newCampaign();
  const { page } = await visit();
  await page.goto(`/en/${slug}`);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toMatch(/^#/);
  await page.locator('#name').focus();
  await page.keyboard.type('Keyboard Only');
  await page.keyboard.press('Tab');
  await page.keyboard.type(newAddress());
  await page.keyboard.press('Tab');
  await page.keyboard.type('France');
  await page.locator('#consent').focus();
  await page.keyboard.press('Space');
  await page.locator('#email').focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/en/${slug}/signed`);
});
