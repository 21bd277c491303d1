import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import type { Page } from 'playwright-core';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { phone, useBrowser } from '../harness/browser.ts';
import { newCampaign } from '../harness/editor.ts';
import { overflow } from '../harness/measured.ts';
import { demonstration } from '../harness/supporter.ts';

const visit = useBrowser();
beforeAll(() => {
  // From the package, not from the network, where it would look by itself.
  const file = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  const { buffer } = new Uint8Array(readFileSync(file));
  prepareZXingModule({ overrides: { wasmBinary: buffer } });
});

/** The text of each page of a PDF, without what only parts lines. */
async function pagesOf(page: Page): Promise<string[]> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(await page.pdf({ preferCSSPageSize: true }));
  const texts = [...document.pages()].map((each) => each.getText().replaceAll(/\s+/g, ' '));
  document.destroy();
  library.destroy();
  return texts;
}

/** An address within a line of Arabic comes back part by part from its end, as PDFium thinks that it is read. */
const backwards = (path: string): string =>
  path
    .split(/([/-])/)
    .reverse()
    .join('')
    .replace(/\/$/, '');

const paper = { viewport: { width: 690, height: 1030 }, deviceScaleFactor: 2, javaScriptEnabled: false };

describe.each(['en', 'de', 'fr', 'es', 'ru', 'uk', 'ar'])('in %s', (lang) => {
  test('the sheet of the demonstration is two sides of A4, each with what is demanded and lines to sign', async () => {
    const { page } = await visit({ javaScriptEnabled: false });
    await page.goto(`/${lang}/${demonstration}/sheet`);
    const title = (await page.locator('article h2').first().textContent()) ?? '';
    const sides = await pagesOf(page);
    expect(sides).toHaveLength(2);
    // Letters of Arabic come back in the order in which they are drawn.
    if (lang !== 'ar') for (const side of sides) expect(side).toContain(title.replaceAll(/\s+/g, ' ').trim());
    // Where a line ends after a hyphen PDFium writes U+FFFE for it.
    const read = sides[0]?.replaceAll('\uFFFE', '-');
    for (const path of [`/${lang}/${demonstration}`, `/${lang}/privacy`])
      expect(read, path).toMatch(lang === 'ar' ? new RegExp(`${path}|${backwards(path)}`) : path);
    const direction = await page
      .locator('article')
      .first()
      .evaluate((it) => getComputedStyle(it).direction);
    expect(direction).toBe(lang === 'ar' ? 'rtl' : 'ltr');
  });

  test('its lines fill the paper, and its code leads to the whole text', async () => {
    const { page } = await visit(paper);
    await page.emulateMedia({ media: 'print' });
    await page.goto(`/${lang}/${demonstration}/sheet`);
    const heights = await page
      .locator('tbody tr')
      .evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().height));
    expect(heights.length).toBeGreaterThanOrEqual(25);
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(33); // 9 mm: room for a hand
    const spare = await page
      .locator('article')
      .evaluateAll((sides) =>
        sides.map(
          (side) => side.getBoundingClientRect().bottom - (side.lastElementChild?.getBoundingClientRect().bottom ?? 0),
        ),
      );
    for (const left of spare) expect(Math.abs(left)).toBeLessThan(12);
    const [code] = await readBarcodes(await page.locator('article svg').screenshot(), { formats: ['QRCode'] });
    expect(code?.text).toBe(`${inject('hub').site}/${lang}/${demonstration}`);
    for (const hidden of ['nav', 'footer', '.hint'])
      expect(await page.locator(hidden).filter({ visible: true }).count(), hidden).toBe(0);
  });

  test('the page weighs at most 12 kB, runs no script and is as wide as a phone', async () => {
    const address = `${inject('hub').site}/${lang}/${demonstration}/sheet`;
    const answer = await fetch(address, { headers: { 'accept-encoding': 'br' } });
    expect(await answer.clone().text()).not.toMatch(/<script(?! type="application\/ld\+json")/);
    const { page } = await visit(phone);
    const sizes: Promise<number>[] = [];
    page.on('response', (each) =>
      sizes.push(
        each
          .request()
          .sizes()
          .then((size) => size.responseBodySize),
      ),
    );
    await page.goto(`/${lang}/${demonstration}/sheet`, { waitUntil: 'networkidle' });
    const weight = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    expect(weight).toBeLessThanOrEqual(12 * 1024);
    expect(await overflow(page)).toBe(0);
  });
});

test('a page of a campaign leads to its sheet, and one that takes no signatures has none', async () => {
  const [open, over] = [await newCampaign(), await newCampaign({ state: 'won' })];
  const { page } = await visit({ javaScriptEnabled: false });
  await page.goto(`/en/${open.slug}`);
  await page.getByRole('link', { name: 'Collect signatures on paper: a sheet to print' }).click();
  expect(await page.locator('tbody tr').count()).toBeGreaterThan(0);
  await page.goto(`/en/${over.slug}`);
  expect(await page.getByRole('link', { name: /sheet to print/ }).count()).toBe(0);
  await page.goto(`/en/${over.slug}/sheet`);
  expect(await page.locator('main').innerText()).toContain('There is no sheet to print');
  expect(await page.locator('tbody tr').count()).toBe(0);
});

test('a campaign that says much still leaves room to sign, on two sides', async () => {
  const words = 'A sentence that goes on about what is wrong and what is to be done. '.repeat(60);
  const { slug } = await newCampaign({
    ...{
      title: 'A title as long as an editor may make it, and then some more words of it',
      demand: words.slice(0, 390),
    },
    statement: [{ type: 'paragraph', children: [{ type: 'text', text: words }] }],
  });
  const { page } = await visit({ javaScriptEnabled: false });
  await page.goto(`/en/${slug}/sheet`);
  expect(await pagesOf(page)).toHaveLength(2);
});
