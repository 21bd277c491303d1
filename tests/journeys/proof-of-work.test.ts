import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { useBrowser } from '../harness/browser.ts';
import { newCampaign } from '../harness/editor.ts';
import { countOf, demonstration, newAddress } from '../harness/supporter.ts';

const visit = useBrowser();

const proofOf = (page: Page) => page.locator('input[name=proof]').inputValue();

async function fillIn(page: Page): Promise<void> {
  await page.getByLabel('Name', { exact: true }).fill('Demo Supporter');
  await page.getByLabel('E-mail address').fill(newAddress());
  await page.getByLabel('Country').selectOption('FR');
  await page.getByRole('checkbox', { name: /I sign this call/ }).check();
}

const sign = (page: Page) => page.getByRole('button', { name: 'Sign', exact: true }).click();

/** What a bot does that made its own form; the hub then wants a proof. */
const forgeStamp = (page: Page) =>
  page.locator('input[name=shown]').evaluate((field) => ((field as HTMLInputElement).value = 'forged'));

test('the page asks for nothing until somebody touches the form; then it finds a proof while they type', async () => {
  const { slug } = await newCampaign();
  const { page } = await visit();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`/en/${slug}`, { waitUntil: 'networkidle' });
  expect(asked.filter((path) => path.endsWith('/challenge'))).toEqual([]);
  expect(await proofOf(page)).toBe('');
  await page.getByLabel('Name', { exact: true }).focus();
  await expect.poll(() => proofOf(page)).not.toBe('');
  await forgeStamp(page);
  await fillIn(page);
  await sign(page);
  await page.waitForURL(`**/en/${slug}/signed`);
  expect(asked.filter((path) => path.endsWith('/challenge'))).toHaveLength(1);
  expect(await countOf(slug)).toMatchObject({ waiting: 1 });
});

test('a form that came back for want of a proof is sent again by itself when the proof is found', async () => {
  const { slug } = await newCampaign();
  const { page } = await visit();
  // What is asked for on the page comes to nothing, so that the form is sent without a proof.
  let silent = true;
  await page.route('**/challenge', (route) => (silent ? route.abort() : route.continue()));
  await page.goto(`/en/${slug}`);
  await fillIn(page);
  await forgeStamp(page);
  silent = false;
  await sign(page);
  await page.waitForURL(`**/en/${slug}/signed`);
  expect(await countOf(slug)).toMatchObject({ waiting: 1 });
});

test('without JavaScript the form comes back with what was typed, and sending it once more is enough', async () => {
  const { slug } = await newCampaign();
  const { page, context } = await visit({ javaScriptEnabled: false });
  // The stamp is changed on its way, since nothing on the page can.
  let forged = true;
  await context.route(`**/en/${slug}`, (route) => {
    const data = route.request().postData();
    if (data === null || !forged) return route.continue();
    forged = false;
    return route.continue({ postData: data.replace(/shown=[^&]*/, 'shown=forged') });
  });
  await page.goto(`/en/${slug}`);
  await fillIn(page);
  await sign(page);
  await page.getByRole('alert').waitFor();
  expect(await page.getByRole('alert').textContent()).toContain('Nothing you typed is lost');
  expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('Demo Supporter');
  await sign(page);
  await page.waitForURL(`**/en/${slug}/signed`);
});

test('the worker and its script come from the origin of the page, under a policy that lets nothing else in', async () => {
  const { page } = await visit();
  const refused: string[] = [];
  page.on('console', (line) => {
    if (line.text().includes('Content Security Policy')) refused.push(line.text());
  });
  const answer = await page.goto(`/en/${demonstration}`);
  const policy = answer?.headers()['content-security-policy'] ?? '';
  for (const part of ["script-src 'self'", "worker-src 'self'", "connect-src 'self'"]) expect(policy).toContain(part);
  await page.locator('#name').focus();
  await expect.poll(() => proofOf(page)).not.toBe('');
  const scripts = await page
    .locator('script[src]')
    .evaluateAll((all) => all.map((each) => (each as HTMLScriptElement).src));
  expect(scripts.map((address) => new URL(address).origin)).toEqual([inject('hub').site]);
  expect(refused).toEqual([]);
});
