import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { adminToken } from '../harness/admin-token.ts';
import { useBrowser } from '../harness/browser.ts';
import { colleague } from '../harness/colleague.ts';
import { admin } from '../harness/editor.ts';
import { confirmedSupporter } from '../harness/own-signature.ts';
import { tabTo } from '../harness/keyboard.ts';
import { panelPage } from '../harness/panel.ts';
import { countOf } from '../harness/supporter.ts';

const visit = useBrowser();
let token: string;
beforeAll(async () => {
  ({ token } = await colleague('campaign-manager'));
});

const why = 'Asked by letter of the third of March';

async function documentOf(slug: string): Promise<string> {
  const { body } = await admin('GET', '/signature-desk/campaigns');
  const { data } = body as { data: { documentId: string; slug: string }[] };
  return data.find((each) => each.slug === slug)?.documentId ?? '';
}

async function openDesk(slug: string): Promise<Page> {
  const page = await panelPage(visit, token);
  await page.goto(`/admin/signatures?campaign=${await documentOf(slug)}`);
  await page.goto(`/admin/signatures/find?campaign=${await documentOf(slug)}`);
  await page.getByRole('heading', { name: 'Find by address' }).waitFor();
  return page;
}

test('a manager finds a signature by its address and withdraws it on request; the count falls, the log says why', async () => {
  const { slug, email } = await confirmedSupporter({ name: 'Signer Shown', display: 'full' });
  expect((await countOf(slug)).confirmed).toBe(1);
  const page = await openDesk(slug);
  await page.locator('input[name=email]').fill(email);
  await page.locator('form textarea').first().fill(why);
  await page.getByRole('button', { name: 'Find', exact: true }).click();
  await page.locator('[data-by-address] a').click();
  await page.locator('[data-act=open]').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill(why);
  await dialog.getByRole('button', { name: 'Show what was typed' }).click();
  expect(await page.locator('[data-typed]').innerText()).toContain(email);
  await page.locator('[data-act=withdraw]').click();
  await dialog.getByRole('button', { name: 'Withdraw on request' }).click();
  await dialog.getByText('Say why, in a few words.').waitFor();
  expect((await countOf(slug)).confirmed).toBe(1);
  await dialog.getByRole('textbox').fill(why);
  await dialog.getByRole('button', { name: 'Withdraw on request' }).click();
  await page.getByText('The signature is withdrawn, and everything of it is erased.').waitFor();
  expect((await countOf(slug)).confirmed).toBe(0);
  expect(await page.locator('[data-typed]').count()).toBe(0);
  // No address of the panel has told the address of who signed.
  expect(page.url()).not.toContain('@');

  const administrator = await panelPage(visit, adminToken());
  await administrator.goto('/admin/signatures/audit');
  const line = administrator.getByRole('listitem').filter({ hasText: 'Withdrew a signature on request' }).first();
  await line.waitFor();
  expect(await line.innerText()).toContain(why);
});

test('with the keyboard alone a manager finds a signature in the list and corrects its public name', async () => {
  const { slug } = await confirmedSupporter({ name: 'Signer Mispelt', display: 'full' });
  const page = await openDesk(slug);
  await tabTo(page, 'input[name=name]');
  await page.keyboard.type('signer mis');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Signatures, in the order of names' }).waitFor();
  await tabTo(page, '[data-signature] a');
  await page.keyboard.press('Enter');
  await tabTo(page, '[data-act="correct-name"]');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await tabTo(page, '[role=dialog] input[name=name]');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Signer Misspelt');
  await tabTo(page, '[role=dialog] textarea');
  await page.keyboard.type(why);
  await tabTo(page, '[role=dialog] [type=submit]');
  await page.keyboard.press('Enter');
  await page.getByText('The public name is corrected.').waitFor();
  await page.locator('bdi').filter({ hasText: 'Signer Misspelt' }).first().waitFor();
  await tabTo(page, '[data-back]');
  await page.keyboard.press('Enter');
  // Back where the search was, whose name is in no address.
  await page.getByRole('heading', { name: 'Signatures, in the order of names' }).waitFor();
  expect(await page.locator('input[name=name]').inputValue()).toBe('signer mis');
  expect(page.url()).not.toContain('mis');
});
