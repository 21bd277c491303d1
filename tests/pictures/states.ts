import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { signInToAdmin } from '../harness/editor.ts';
import type { RunningHub } from '../harness/hub.ts';
import { liftLimits } from '../harness/limits.ts';
import { siteApart } from '../harness/site-apart.ts';
import { asEditor, type Stage } from '../harness/stage.ts';
import { sendForm, show, statesOn } from '../harness/states.ts';
import { demonstration } from '../harness/supporter.ts';
import { inStudio } from './studio.ts';

/**
 * `npm run pictures:states`: every state of the site, of a hub of its own, on a phone and a desk, by day and at night, into
 * `tests/output/states`. Nobody commits them; whoever changes the looks of a page goes through them. Arguments choose: a
 * state is taken when its name contains one of them.
 */
const folder = join(import.meta.dirname, '..', 'output', 'states');
const chosen = (name: string) => process.argv.length < 3 || process.argv.slice(2).some((part) => name.includes(part));

const phone = { viewport: { width: 360, height: 640 }, isMobile: true, hasTouch: true };
const looks: Record<string, BrowserContextOptions> = {
  phone,
  'phone-dark': { ...phone, colorScheme: 'dark' },
  'phone-320': { ...phone, viewport: { width: 320, height: 568 } },
  desk: { viewport: { width: 1280, height: 800 } },
  'desk-dark': { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' },
  'desk-4k': { viewport: { width: 3840, height: 2160 } },
};

async function take(browser: Browser, site: string, name: string, open: (page: Page) => Promise<void>): Promise<void> {
  if (!chosen(name)) return;
  for (const [look, options] of Object.entries(looks)) {
    const context = await browser.newContext({ baseURL: site, locale: 'en-GB', ...options });
    const page = await context.newPage();
    await open(page);
    await page.screenshot({ path: join(folder, `${name}--${look}.png`), fullPage: true });
    await context.close();
  }
  process.stdout.write(`${name}\n`);
}

/** As it comes out of the printer, in a picture of the width that paper has without its margins. */
async function takePaper(browser: Browser, site: string, lang: string): Promise<void> {
  const name = `paper-${lang}`;
  if (!chosen(name)) return;
  const context = await browser.newContext({
    baseURL: site,
    viewport: { width: 658, height: 985 },
    deviceScaleFactor: 2,
  });
  const page = await context.newPage();
  await page.emulateMedia({ media: 'print' });
  await page.goto(`/${lang}/${demonstration}`);
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
  await page.pdf({ path: join(folder, `${name}.pdf`), format: 'A4' });
  await context.close();
  process.stdout.write(`${name}\n`);
}

const typed = { name: 'Una Demo', email: 'una@example.org', country: 'FR', comment: 'For my mother.', consent: 'on' };

/** A page nobody has read yet, and a form that was just filled in, while the CMS is away. */
async function takeOffline(browser: Browser, hub: RunningHub): Promise<void> {
  const apart = await siteApart(hub);
  const pages = await browser.newContext({ baseURL: apart.site });
  const form = async (page: Page) => {
    await page.goto(`/en/${demonstration}`);
    await sendForm(page, typed);
  };
  await (await pages.newPage()).goto(`/en/${demonstration}`);
  await (await pages.newPage()).goto(`/ar/${demonstration}`);
  await pages.close();
  await apart.cutOff();
  await take(browser, apart.site, 'offline', async (page) => {
    await page.goto('/fr/privacy');
  });
  await take(browser, apart.site, 'offline-form', form);
  await apart.stop();
}

const codes = 'pt it nl pl cs sk hu ro bg el tr fa he ckb ur hi bn ta th vi id ko ja zh-Hans'.split(' ');

async function takeThirtyLanguages(browser: Browser, stage: Stage): Promise<void> {
  for (const code of codes) {
    await asEditor(stage, 'POST', '/desk/languages', { code });
    await asEditor(stage, 'PUT', `/desk/languages/${code}`, { public: true });
  }
  await take(browser, stage.hub.site, 'thirty-languages', async (page) => {
    await page.goto(`/fa/${demonstration}`);
  });
}

await inStudio(folder, async (hub, browser) => {
  const stage = { hub, token: await signInToAdmin(hub) };
  await liftLimits(hub, stage.token);
  for (const state of await statesOn(stage)) await take(browser, hub.site, state.name, (page) => show(page, state));
  for (const lang of ['en', 'ar']) await takePaper(browser, hub.site, lang);
  if (chosen('offline-form')) await takeOffline(browser, hub);
  if (chosen('thirty-languages')) await takeThirtyLanguages(browser, stage);
});
