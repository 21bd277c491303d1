import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commentsOnPage } from '../../cms/contract/comments.ts';
import { namesOnPage } from '../../cms/contract/signature-list.ts';
import { addSignatures } from '../harness/add-signatures.ts';
import { browserArguments } from '../harness/browser-arguments.ts';
import { browserPath } from '../harness/browser-path.ts';
import { addApproved } from '../harness/comments.ts';
import { signInToAdmin } from '../harness/editor.ts';
import { firstVisit, type Loaded } from '../harness/first-visit.ts';
import { startHub, type RunningHub } from '../harness/hub.ts';
import { lighthouseOf, type Scores } from '../harness/lighthouse.ts';
import { realText } from '../harness/real-text.ts';
import { addShown } from '../harness/shown-names.ts';
import { emptyPlaces, mailedPages, openPages, shippedLanguages } from '../harness/site-pages.ts';
import { campaignOn } from '../harness/stage.ts';
import { demonstration as campaign } from '../harness/supporter.ts';

let hub: RunningHub;
let browser: Browser;
let chrome: string;

// A hub of its own, where nothing else counts or is counted, and with names on its campaign as after a good first day.
beforeAll(async () => {
  chrome = await browserPath();
  hub = await startHub();
  await addSignatures(hub, 1_000);
  browser = await chromium.launch({ executablePath: chrome, args: browserArguments });
});
afterAll(async () => {
  await browser.close();
  await hub.stop();
});

/** Signs on the page and answers the tokens of the links in the mail. */
async function tokensByMail(): Promise<{ confirmToken: string; token: string }> {
  const email = 'first-visit@example.org';
  const fields = { name: 'Demo Supporter', email, country: 'FR', display: 'none', consent: 'on' };
  const sent = await fetch(`${hub.site}/en/${campaign}`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams(fields),
  });
  expect(sent.status).toBe(303);
  const text = async (): Promise<string> => {
    const answer = await fetch(`${hub.mailbox}/email?to.address=${email}`);
    return ((await answer.json()) as { text: string }[])[0]?.text ?? '';
  };
  await expect.poll(text, { timeout: 30_000 }).toContain('/confirm/');
  const said = await text();
  const [, confirmToken = ''] = /\/confirm\/([\w-]{22})/.exec(said) ?? [];
  const [, token = ''] = /\/my-signature\/([\w-]{22})/.exec(said) ?? [];
  return { confirmToken, token };
}

const sum = (list: readonly Loaded[]): number => list.reduce((total, { bytes }) => total + bytes, 0);

/** What there is to read when a page is too heavy: what it loads, the heaviest first. */
const bill = (list: readonly Loaded[]): string =>
  list
    .toSorted((a, b) => b.bytes - a.bytes)
    .map(({ path, type, bytes }) => `${String(bytes).padStart(7)} ${type} ${path}`)
    .join('\n');

interface Budget {
  all: number;
  scripts: number;
}

async function expectWithin({ all, scripts }: Budget, path: string): Promise<void> {
  const loaded = await firstVisit(browser, hub.site + path);
  const told = `${path} loads:\n${bill(loaded)}\n`;
  expect(sum(loaded), told).toBeLessThanOrEqual(all);
  expect(sum(loaded.filter(({ type }) => type === 'Script')), told).toBeLessThanOrEqual(scripts);
  expect(loaded.length, told).toBeLessThanOrEqual(6);
}

const ofCampaign: Budget = { all: 20_000, scripts: 5_000 };
const ofOthers: Budget = { all: 12_000, scripts: 5_000 };

const others = [...openPages.filter((path) => path !== `/${campaign}`), ...emptyPlaces];

test.each(shippedLanguages)(
  'in %s a first visit of the campaign weighs at most 20 kB, of it 5 kB of scripts, in at most 6 requests',
  async (lang) => expectWithin(ofCampaign, `/${lang}/${campaign}`),
);

// The source, the language with the longest words, and two scripts with two bytes a letter.
describe.each(['en', 'de', 'ar', 'ru'])('in %s', (lang) => {
  test.each(others)('a first visit of any other page weighs at most 12 kB in at most 6 requests: …%s', async (path) =>
    expectWithin(ofOthers, `/${lang}${path}`),
  );
});

test('the pages that a mail leads to weigh at most 12 kB in at most 6 requests', async () => {
  const tokens = await tokensByMail();
  await expectWithin(ofOthers, `/ru/confirm/${tokens.confirmToken}`);
  const page = await browser.newPage();
  await page.goto(`${hub.site}/en/confirm/${tokens.confirmToken}`);
  await page.locator('main form button').click();
  await page.waitForURL(/thanks/);
  await page.close();
  for (const path of mailedPages(tokens)) await expectWithin(ofOthers, `/ru${path}`);
});

/** Two bytes a letter. A comment may have a thousand letters; people have two or three names. */
test.each(['ru', 'ar'])('in %s a full page of comments, or of names, weighs at most 12 kB as well', async (lang) => {
  const text = realText(lang);
  const comments = Array.from({ length: commentsOnPage }, (_, at) => text.slice(1_000 * at, 1_000 * (at + 1)).trim());
  const words = text.match(/\p{L}{2,}/gu) ?? [];
  const names = Array.from({ length: namesOnPage }, (_, at) => words.slice(3 * at, 3 * at + 3).join(' '));
  expect(comments.at(-1)?.length).toBeGreaterThan(990);
  expect(names.at(-1)?.split(' ')).toHaveLength(3);
  const { documentId, slug } = await campaignOn({ hub, token: await signInToAdmin(hub) });
  // One more of each, so that there is a page after it and the links to that are weighed, too.
  await addApproved(documentId, [comments[0] ?? '', ...comments], { locale: lang }, hub);
  await addShown(documentId, [names[0] ?? '', ...names], new Date('2026-05-02T10:00:00Z'), hub);
  for (const path of ['comments', 'signatures']) await expectWithin(ofOthers, `/${lang}/${slug}/${path}`);
});

test('what the pages share is compressed beforehand and kept for good', async () => {
  const html = await (await fetch(`${hub.site}/en/${campaign}`)).text();
  const files = [...html.matchAll(/"(\/_app\/immutable\/[^"]+\.(?:css|js))"/g)].map(([, path]) => path ?? '');
  expect(files.length).toBeGreaterThan(1);
  for (const path of files) {
    for (const encoding of ['br', 'gzip']) {
      const { headers } = await fetch(hub.site + path, { headers: { 'accept-encoding': encoding } });
      expect(headers.get('content-encoding')).toBe(encoding);
      expect(headers.get('vary')?.toLowerCase()).toContain('accept-encoding');
      expect(headers.get('cache-control')).toMatch(/max-age=31536000.*immutable/);
    }
  }
});

const most: Scores = { accessibility: 100, 'best-practices': 100, seo: 100, performance: 99 };

test.each(
  ['en', 'ar'].flatMap((lang) => [
    `/${lang}`,
    `/${lang}/${campaign}`,
    `/${lang}/${campaign}/updates/fined-and-released`,
  ]),
)('Lighthouse, on a phone, finds nothing to mend on %s', async (path) => {
  const { scores, told } = await lighthouseOf(chrome, hub.site + path, most);
  for (const [category, least] of Object.entries(most))
    expect(scores[category as keyof Scores], told).toBeGreaterThanOrEqual(least);
});
