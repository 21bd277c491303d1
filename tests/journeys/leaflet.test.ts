import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { readable, surfaces } from '../../cms/contract/accent.ts';
import { campaign } from '../../cms/demo/facts.ts';
import { useBrowser } from '../harness/browser.ts';
import { newCampaign } from '../harness/editor.ts';
import { demonstration } from '../harness/supporter.ts';

const visit = useBrowser();
beforeAll(() => {
  // From the package, not from the network, where it would look by itself.
  const file = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  const { buffer } = new Uint8Array(readFileSync(file));
  prepareZXingModule({ overrides: { wasmBinary: buffer } });
});

const paper = { viewport: { width: 658, height: 985 }, deviceScaleFactor: 2 };

describe.each(['en', 'ar'])('in %s', (lang) => {
  test.each(['light', 'dark'] as const)(
    'a campaign is printed as a leaflet, read on a %s screen',
    async (colorScheme) => {
      const { page } = await visit({ ...paper, colorScheme, javaScriptEnabled: false });
      await page.emulateMedia({ media: 'print' });
      await page.goto(`/${lang}/${demonstration}`);
      const address = `${inject('hub').site}/${lang}/${demonstration}`;
      for (const shown of ['h1', '.demand', '#statement', 'aside svg', '.address'])
        expect({ shown, visible: await page.locator(shown).isVisible() }).toEqual({ shown, visible: true });
      for (const hidden of ['#sign', 'nav', 'main img', 'footer', 'progress', '.act'])
        expect({ hidden, seen: await page.locator(hidden).filter({ visible: true }).count() }).toEqual({
          hidden,
          seen: 0,
        });
      expect(await page.locator('.address').textContent()).toBe(address.replace('http://', ''));
      const [code] = await readBarcodes(await page.locator('aside svg').screenshot(), { formats: ['QRCode'] });
      expect(code?.text).toBe(address);
      const colours = () =>
        page.evaluate(() => {
          const style = getComputedStyle(document.documentElement);
          return { ground: style.backgroundColor, accent: style.getPropertyValue('--accent').trim() };
        });
      const day = readable(campaign.accent, surfaces.day, 0);
      const night = readable(campaign.accent, surfaces.night, 255);
      expect(await colours()).toEqual({ ground: 'rgb(255, 255, 255)', accent: day });
      await page.emulateMedia({ media: 'screen' });
      expect((await colours()).accent).toBe(colorScheme === 'dark' ? night : day);
    },
  );

  test('the leaflet of the demonstration is one page of A4', async () => {
    const { page } = await visit();
    await page.goto(`/${lang}/${demonstration}`);
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  });
});

test('on a screen nothing of the leaflet is seen or heard', async () => {
  const { page } = await visit();
  await page.goto(`/en/${demonstration}`);
  expect(await page.locator('aside svg').isVisible()).toBe(false);
  expect(await page.getByRole('img', { name: /camera of a phone/ }).count()).toBe(0);
});

test('a campaign that takes no signatures prints no call to sign', async () => {
  const { slug } = await newCampaign({ state: 'won' });
  const { page } = await visit(paper);
  await page.emulateMedia({ media: 'print' });
  await page.goto(`/en/${slug}`);
  expect(await page.locator('aside svg').count()).toBe(0);
});
