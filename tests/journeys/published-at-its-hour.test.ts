import { expect, inject, test } from 'vitest';
import { useBrowser } from '../harness/browser.ts';
import { draftOf, newCampaign } from '../harness/editor.ts';
import { paragraphs } from '../harness/history.ts';
import { openDocument, signedInPanel } from '../harness/signed-in-panel.ts';

const visit = useBrowser();

test('an editor sets an hour on an update, and the page shows it when the hour has come, without anybody’s hand', async () => {
  const campaign = await newCampaign();
  const update = await draftOf('update', {
    ...{ title: 'Read this later', slug: `later-${campaign.slug}`, date: '2026-11-20', summary: 'In short.' },
    body: paragraphs('At length.'),
    campaign: { connect: [{ documentId: campaign.documentId, locale: 'en', status: 'draft' }] },
  });
  const { page, broken } = await signedInPanel(visit);
  await openDocument(page, 'update', update.documentId);
  const { date, time } = await page.evaluate(() => {
    const now = new Date();
    const two = (part: number) => String(part).padStart(2, '0');
    return {
      date: `${two(now.getMonth() + 1)}/${two(now.getDate())}/${String(now.getFullYear())}`,
      // The panel offers quarters; the last one is over, so the hour has come as soon as it is saved.
      time: `${two(now.getHours())}:${two(now.getMinutes() - (now.getMinutes() % 15))}`,
    };
  });
  await page.getByRole('combobox', { name: 'Choose date' }).last().fill(date);
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: 'Choose time' }).click();
  await page.getByRole('option', { name: time }).click();
  const saved = page.waitForResponse((answer) => answer.request().method() === 'PUT');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  expect((await saved).status()).toBe(200);
  expect((await saved).request().postData()).toContain(`T${time}:00.000Z`);
  expect(broken).toEqual([]);

  const text = async () => (await fetch(`${inject('hub').site}/en/${campaign.slug}`)).text();
  expect(await text()).not.toContain('Read this later');
  await expect.poll(text, { timeout: 100_000, interval: 500 }).toContain('Read this later');
});
