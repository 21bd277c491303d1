import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { browserArguments } from './browser-arguments.ts';
import './browser-libraries.ts';

export const phone = { viewport: { width: 360, height: 640 }, isMobile: true, hasTouch: true };

export interface Visit {
  page: Page;
  context: BrowserContext;
}

/** A browser for the tests of one file; `visit` opens a page in a profile of its own. */
export function useBrowser(): (options?: BrowserContextOptions) => Promise<Visit> {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: inject('browser'), args: browserArguments });
  });
  afterAll(() => browser.close());
  return async (options = {}) => {
    const context = await browser.newContext({ baseURL: inject('hub').site, locale: 'en-GB', ...options });
    context.setDefaultTimeout(15_000);
    return { context, page: await context.newPage() };
  };
}
