import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { useBrowser } from '../harness/browser.ts';
import { colleague } from '../harness/colleague.ts';
import { panelPage } from '../harness/panel.ts';

const visit = useBrowser();

/** The sections as the panel lists them, so that none is forgotten; the list itself is made of pages of the panel. */
const list = readFileSync(
  join(import.meta.dirname, '..', '..', 'cms', 'src', 'admin', 'pages', 'signatures', 'sections.ts'),
  'utf8',
);
const sections = [...list.matchAll(/^ {4}path: '([a-z-]+)',$/gm)].map(([, path = '']) => path);
const pages = ['', ...sections.map((path) => `/${path}`), '/find/1'];

test('the list of sections is read', () => {
  expect(sections).toEqual(expect.arrayContaining(['find', 'paper', 'audit']));
});

describe.each(['strapi-editor', 'translator-fr'])('as %s', (role) => {
  let token: string;
  beforeAll(async () => {
    ({ token } = await colleague(role));
  });

  test('no way leads to the signature desk, and each of its pages says that one may not', async () => {
    const page = await panelPage(visit, token);
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/signature-desk')) asked.push(request.url());
    });
    for (const path of pages) {
      await page.goto(`/admin/signatures${path}`);
      await page.getByText("You don't have the permissions to access that content").waitFor();
      expect(await page.locator('a[href*="/admin/signatures"]').count(), path).toBe(0);
    }
    expect(asked).toEqual([]);
  });
});

test('a campaign manager is led to the desk by the menu, and sees no log', async () => {
  const { token } = await colleague('campaign-manager');
  const page = await panelPage(visit, token);
  await page.goto('/admin');
  await page.locator('nav a[href*="/admin/signatures"]').first().click();
  await page.getByRole('heading', { name: 'Find by address' }).waitFor();
  expect(await page.locator('a[href*="/signatures/audit"]').count()).toBe(0);
  await page.goto('/admin/signatures/audit');
  await page.getByText("You don't have the permissions to access that content").waitFor();
});
