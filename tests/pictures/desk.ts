import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { signInToAdmin } from '../harness/editor.ts';
import type { HubAddress } from '../harness/hub.ts';

const campaigns = '/content-manager/collection-types/api::campaign.campaign';
const desktop = { viewport: { width: 1280, height: 800 } };
interface Picture {
  name: string;
  path: string;
  ready: string;
  options: BrowserContextOptions;
  /** The language of the panel; English when nothing is said. */
  panel?: string;
}
const pictures: Picture[] = [
  { name: 'desk-outdated', path: '/admin/desk?locale=fr&state=outdated', ready: 'article ins', options: desktop },
  {
    name: 'desk-arabic-dark',
    path: '/admin/desk?locale=ar&state=outdated',
    ready: 'article ins',
    options: { ...desktop, colorScheme: 'dark' },
    panel: 'ar',
  },
  { name: 'desk-languages', path: '/admin/desk/languages', ready: '[data-language=fr]', options: desktop },
];

/** An editor changes two texts of the demonstration, so that every translation of them is outdated. */
async function changeSources(cms: string, token: string): Promise<void> {
  const ask = async (path: string, body?: object): Promise<unknown> => {
    const answer = await fetch(cms + path, {
      method: body ? 'POST' : 'GET',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${path} was answered ${String(answer.status)}.`);
    return answer.json();
  };
  const { results } = (await ask(`${campaigns}?locale=en`)) as { results: { documentId: string; summary: string }[] };
  const [campaign] = results;
  if (!campaign) throw new Error('The hub has no demonstration.');
  await ask(`${campaigns}/${campaign.documentId}/actions/publish?locale=en`, {
    demand: 'Release Boris Kagarlitsky without delay, and with him everyone held in Russia for a political opinion.',
    summary: `${campaign.summary} Every signature counts.`,
  });
}

/** The pages of the translation desk, each ready to be taken a picture of. */
export async function* deskPictures(
  hub: Pick<HubAddress, 'cms' | 'admin'>,
  browser: Browser,
): AsyncGenerator<{ name: string; page: Page }> {
  const token = await signInToAdmin(hub);
  await changeSources(hub.cms, token);
  for (const { name, path, ready, options, panel = 'en' } of pictures) {
    const context = await browser.newContext({ baseURL: hub.cms, locale: 'en-GB', ...options });
    await context.addCookies([{ name: 'jwtToken', value: token, url: `${hub.cms}/admin` }]);
    await context.addInitScript((language) => {
      localStorage.setItem('isLoggedIn', 'true');
      localStorage.setItem('strapi-admin-language', language);
    }, panel);
    const page = await context.newPage();
    await page.goto(path);
    await page.locator(ready).first().waitFor();
    yield { name, page };
    await context.close();
  }
}
