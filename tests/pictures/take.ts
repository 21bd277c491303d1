import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { browserPath } from '../harness/browser-path.ts';
import { startHub } from '../harness/hub.ts';
import { deskPictures } from './desk.ts';

/**
 * `npm run pictures`: the pictures of the README, taken of a hub of its own. Arabic needs a font with its letters on the
 * machine (Debian: fonts-noto-core); the browser from npm brings Latin, Greek and Cyrillic only.
 */
const campaign = 'free-boris-kagarlitsky';
const phone = { viewport: { width: 360, height: 640 }, deviceScaleFactor: 2, isMobile: true };
const desktop = { viewport: { width: 1280, height: 800 } };
const pictures = [
  { name: 'campaign-en-phone', path: `/en/${campaign}`, options: phone },
  { name: 'campaign-en-desktop', path: `/en/${campaign}`, options: desktop },
  { name: 'campaign-ar-phone', path: `/ar/${campaign}`, options: phone },
  { name: 'campaign-dark-desktop', path: `/en/${campaign}`, options: { ...desktop, colorScheme: 'dark' as const } },
];

const folder = join(import.meta.dirname, '..', '..', 'docs', 'pictures');
mkdirSync(folder, { recursive: true });
const executablePath = await browserPath();
await import('../harness/browser-libraries.ts');
const { chromium } = await import('playwright-core');
const hub = await startHub();
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
try {
  for (const { name, path, options } of pictures) {
    const page = await (await browser.newContext(options)).newPage();
    await page.goto(hub.site + path);
    await page.screenshot({ path: join(folder, `${name}.png`) });
    process.stdout.write(`docs/pictures/${name}.png\n`);
  }
  for await (const { name, page } of deskPictures(hub, browser)) {
    await page.screenshot({ path: join(folder, `${name}.png`) });
    process.stdout.write(`docs/pictures/${name}.png\n`);
  }
} finally {
  await browser.close();
  await hub.stop();
}
