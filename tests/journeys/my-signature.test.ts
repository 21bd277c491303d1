import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { phone, useBrowser } from '../harness/browser.ts';
import { codeIn, mailTo, mySignatureLink } from '../harness/mailbox.ts';
import { confirmedSupporter, supporter } from '../harness/own-signature.ts';
import { countOf } from '../harness/supporter.ts';

const visit = useBrowser();

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('%s', (_name, javaScriptEnabled) => {
  test('who signed sees it, changes what is shown, takes the data along and withdraws', async () => {
    const { mail, slug, email } = await confirmedSupporter({ name: 'Амина Учебная', display: 'none' });
    const { page } = await visit({ javaScriptEnabled, acceptDownloads: true });
    await page.goto(mySignatureLink(mail));
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Your signature');
    expect(await page.getByText(email).count()).toBe(1);

    await page.getByLabel('First name and initial').check();
    await page.getByLabel('Language of mails').selectOption('uk');
    await page.getByLabel('Mail me news of this campaign').check();
    await page.getByRole('button', { name: 'Save the changes' }).click();
    await page.getByRole('status').waitFor();
    expect(await page.getByRole('status').textContent()).toContain('Saved');
    expect(await page.getByLabel('First name and initial').isChecked()).toBe(true);
    expect(await page.getByLabel('Language of mails').inputValue()).toBe('uk');
    expect(await page.getByText('Амина У.').count()).toBe(1);

    const downloading = page.waitForEvent('download');
    await page.getByRole('link', { name: /Take your data/ }).click();
    const data = JSON.parse(readFileSync(await (await downloading).path(), 'utf8')) as Record<string, unknown>;
    expect(data).toMatchObject({ name: 'Амина Учебная', email, publicName: 'Амина У.', mailLocale: 'uk' });

    expect(await countOf(slug)).toMatchObject({ confirmed: 1 });
    await page.getByRole('link', { name: 'Withdraw your signature' }).click();
    await page.getByRole('button', { name: 'Withdraw and erase' }).click();
    await page.waitForURL('**/en/my-signature/erased');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Everything is erased');
    await expect.poll(async () => (await page.goto(`/en/${slug}`))?.text(), { timeout: 5_000 }).toContain('Nobody has');
    expect(await countOf(slug)).toMatchObject({ confirmed: 0, waiting: 0 });
    expect((await page.goto(mySignatureLink(mail)))?.status()).toBe(404);
  });

  test('who reads mail on another device asks for it again and types its code, on a small phone', async () => {
    const { slug, email } = await supporter();
    const { page } = await visit({ javaScriptEnabled, ...phone });
    await page.goto(`/en/${slug}/signed`);
    const sending = page.getByRole('form', { name: 'Did the mail not arrive?' });
    await sending.getByLabel('E-mail address').fill(email);
    await sending.getByRole('button', { name: 'Send it again' }).click();
    await page.waitForURL(`**/en/${slug}/signed?sent`);
    const code = codeIn(await mailTo(email, 2));

    const confirming = page.getByRole('form', { name: 'Do you read your mail on another device?' });
    await confirming.getByLabel('E-mail address').fill(email);
    await confirming.getByLabel('Code from the mail').fill('no');
    await confirming.getByRole('button', { name: 'Confirm with the code' }).click();
    await page.getByRole('alert').waitFor();
    expect(await confirming.getByLabel('E-mail address').inputValue()).toBe(email);
    await confirming.getByLabel('Code from the mail').fill(code);
    await confirming.getByRole('button', { name: 'Confirm with the code' }).click();
    await page.waitForURL(`**/en/${slug}/thanks`);
    expect(await countOf(slug)).toMatchObject({ confirmed: 1, waiting: 0 });
  });
});
