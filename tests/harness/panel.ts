import type { BrowserContextOptions, Page } from 'playwright-core';
import { inject } from 'vitest';
import type { useBrowser } from './browser.ts';

/** A page of the panel for somebody who is signed in already: the form of the sign-in is counted and limited. */
export async function panelPage(
  visit: ReturnType<typeof useBrowser>,
  token: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const { cms } = inject('hub');
  const { page, context } = await visit({ baseURL: cms, viewport: { width: 1280, height: 900 }, ...options });
  page.setDefaultTimeout(45_000);
  // Strapi reads the token from this cookie, and first looks whether somebody has signed in here.
  await context.addCookies([{ name: 'jwtToken', value: token, url: `${cms}/admin` }]);
  await context.addInitScript(() => localStorage.setItem('isLoggedIn', 'true'));
  return page;
}
