import { expect, inject, test } from 'vitest';
import { useBrowser } from '../harness/browser.ts';
import { newCampaign } from '../harness/editor.ts';
import { draftOfCampaign, paragraphs } from '../harness/history.ts';
import { openDocument, signedInPanel } from '../harness/signed-in-panel.ts';

const visit = useBrowser();

test('an editor publishes a correction with its reason and sees it on the page and in the history', async () => {
  const { slug, documentId } = await newCampaign({ statement: paragraphs('We ask for his relase.') });
  const { page, broken } = await signedInPanel(visit);
  await openDocument(page, 'campaign', documentId);
  const field = page.locator('[data-slate-editor]').first(); // the statement; what was achieved comes after it
  await field.getByText('We ask for his relase.').click();
  // The editor takes a selection in a moment after the browser has it; what is typed before that goes elsewhere.
  const retype = async (): Promise<string[]> => {
    await field.press('ControlOrMeta+A');
    await page.keyboard.type('We ask for his release.');
    return field.locator('[data-slate-string]').allTextContents();
  };
  await expect.poll(retype).toEqual(['We ask for his release.']);

  const publish = async (): Promise<number> => {
    const answered = page.waitForResponse((answer) => answer.url().includes('/actions/publish'));
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    return (await answered).status();
  };
  expect(await publish()).toBe(400);
  await page.getByText('Fill in “What kind of change” and “Why the statement changed”').first().waitFor();

  await page.getByRole('combobox', { name: 'What kind of change' }).click();
  await page.getByRole('option', { name: 'correction' }).click();
  await page.getByRole('textbox', { name: 'Why the statement changed' }).fill('A letter was missing.');
  expect(await publish()).toBe(200);
  await expect.poll(() => page.getByRole('textbox', { name: 'Why the statement changed' }).inputValue()).toBe('');
  expect(await draftOfCampaign(documentId)).toMatchObject({ changeKind: null, changeReason: null });
  expect(broken).toEqual([]);

  const reader = (await visit()).page;
  const shown = async () => (await (await fetch(`${inject('hub').site}/en/${slug}`)).text()).includes('his release.');
  await expect.poll(shown, { timeout: 5_000, interval: 200 }).toBe(true);
  await reader.goto(`/en/${slug}`);
  await reader.getByRole('link', { name: 'History of this text' }).click();
  await reader.getByRole('heading', { level: 1, name: 'History of the statement' }).waitFor();
  const [newest, first] = await reader.getByRole('article').all();
  expect(await newest?.getByRole('deletion').textContent()).toBe('removed: relase');
  expect(await newest?.getByRole('insertion').textContent()).toBe('added: release');
  expect(await newest?.textContent()).toMatch(/Revision 2.*A correction.*A letter was missing\./s);
  expect(await first?.textContent()).toMatch(/Revision 1.*The first published text/s);
  await first?.getByText('The whole text of this revision').click();
  expect(await first?.getByText('We ask for his relase.').isVisible()).toBe(true);
});
