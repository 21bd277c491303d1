import { join } from 'node:path';
import { addSignatures } from '../harness/add-signatures.ts';
import { deskPictures } from './desk.ts';
import { inStudio } from './studio.ts';

/**
 * `npm run pictures`: the pictures of the README, taken of a hub of its own. Arabic needs a font with its letters on the
 * machine (Debian: fonts-noto-core); the browser from npm brings Latin, Greek and Cyrillic only.
 */
const campaign = 'free-boris-kagarlitsky';
const phone = { viewport: { width: 360, height: 640 }, deviceScaleFactor: 2, isMobile: true };
const desktop = { viewport: { width: 1280, height: 800 } };
const dark = { colorScheme: 'dark' as const };
const pictures = [
  { name: 'campaign-en-phone', path: `/en/${campaign}`, options: phone },
  { name: 'campaign-ar-phone', path: `/ar/${campaign}`, options: phone },
  { name: 'campaign-dark-phone', path: `/uk/${campaign}`, options: { ...phone, ...dark } },
  { name: 'campaign-en-desktop', path: `/en/${campaign}`, options: desktop },
  { name: 'campaign-ar-desktop', path: `/ar/${campaign}`, options: desktop },
  { name: 'campaign-dark-desktop', path: `/en/${campaign}`, options: { ...desktop, ...dark } },
];

/** As many as make the page look as it does after some days. */
const supporters = 4_200;

const folder = join(import.meta.dirname, '..', '..', 'docs', 'pictures');
await inStudio(folder, async (hub, browser) => {
  await addSignatures(hub, supporters);
  for (const { name, path, options } of pictures) {
    const page = await (await browser.newContext(options)).newPage();
    await page.goto(hub.site + path);
    await page.waitForLoadState('networkidle'); // a lazy picture comes after the page
    await page.screenshot({ path: join(folder, `${name}.png`) });
    process.stdout.write(`docs/pictures/${name}.png\n`);
  }
  const paper = { viewport: { width: 794, height: 1040 }, bypassCSP: true };
  const leaflet = await (await browser.newContext(paper)).newPage();
  await leaflet.emulateMedia({ media: 'print' });
  await leaflet.goto(`${hub.site}/en/${campaign}`);
  // The margins that a printer adds.
  await leaflet.addStyleTag({ content: 'body { padding: 16mm 18mm; }' });
  await leaflet.screenshot({ path: join(folder, 'leaflet.png') });
  process.stdout.write('docs/pictures/leaflet.png\n');
  for await (const { name, page } of deskPictures(hub, browser)) {
    await page.screenshot({ path: join(folder, `${name}.png`) });
    process.stdout.write(`docs/pictures/${name}.png\n`);
  }
});
