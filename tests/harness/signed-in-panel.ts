import type { BrowserContext, Page } from 'playwright-core';
import { inject } from 'vitest';
import { adminToken } from './admin-token.ts';
import type { useBrowser } from './browser.ts';

export interface Panel {
  page: Page;
  context: BrowserContext;
  /** What broke in the panel's scripts: an exception leaves a blank page without any other sign. */
  broken: string[];
}

/** The admin panel with the administrator signed in; the session is the one of the run, since sign-ins are limited. */
export async function signedInPanel(visit: ReturnType<typeof useBrowser>): Promise<Panel> {
  const { cms } = inject('hub');
  const { page, context } = await visit({ baseURL: cms, viewport: { width: 1280, height: 900 } });
  context.setDefaultTimeout(45_000);
  await context.addCookies([{ name: 'jwtToken', value: adminToken(), domain: new URL(cms).hostname, path: '/admin' }]);
  await context.addInitScript(`localStorage.setItem('isLoggedIn', 'true')`);
  const broken: string[] = [];
  page.on('pageerror', (error) => broken.push(error.message));
  return { page, context, broken };
}

/** Opens a document in the panel's editor, once its form and its buttons are there. */
export async function openDocument(page: Page, type: string, documentId: string, locale = 'en'): Promise<void> {
  const path = `/admin/content-manager/collection-types/api::${type}.${type}/${documentId}`;
  await page.goto(`${path}?plugins[i18n][locale]=${locale}`);
  await page.locator('input[name=title]').waitFor();
  await page.getByRole('button', { name: 'Save', exact: true }).waitFor();
}
