import { readFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import type { Text } from '../../cms/contract/desk.ts';
import { useBrowser } from '../harness/browser.ts';
import { colleague, type Colleague } from '../harness/colleague.ts';
import { admin, campaignAttributes, edit, newCampaign, type Document } from '../harness/editor.ts';
import { panelPage } from '../harness/panel.ts';

const visit = useBrowser();
const soon = { timeout: 20_000, interval: 100 };
let translator: Colleague;
beforeAll(async () => {
  translator = await colleague('translator-fr');
});

/** A campaign in French, published, whose demand and summary have changed in English since. */
async function outdatedCampaign(): Promise<Document & { title: string }> {
  const title = `Campaign ${randomUUID().slice(0, 13)}`;
  const english = campaignAttributes({ title, demand: 'Free him before Friday.', summary: 'Sign it at once.' });
  const made = await newCampaign(english);
  const french = { title: `Campagne ${title}`, demand: 'Libérez-le avant vendredi.', summary: 'Signez tout de suite.' };
  await edit('campaign', made.documentId, { ...english, ...french, slug: made.slug }, 'fr');
  const later = { demand: 'Free him before Monday.', summary: 'Sign it right now.' };
  await edit('campaign', made.documentId, { ...english, ...later, slug: made.slug });
  return { ...made, title };
}

async function desk(query: string, token = translator.token): Promise<Page> {
  const page = await panelPage(visit, token);
  await page.goto(`/admin/desk?${query}`);
  await page.locator('article, [data-nothing]').first().waitFor();
  return page;
}

const row = (page: Page, { documentId }: Document, field: string) =>
  page.locator(`article[data-text="campaign:${documentId}:${field}"]`);

async function textOf({ documentId }: Document, field: string, title: string): Promise<Text> {
  const query = new URLSearchParams({ locale: 'fr', search: title });
  const { body } = await admin('GET', `/desk/texts?${query.toString()}`);
  const text = (body as { data: Text[] }).data.find(({ id }) => id === `campaign:${documentId}:${field}`);
  if (!text) throw new Error(`The desk has no ${field} of ${title}.`);
  return text;
}

describe('an outdated paragraph', () => {
  test('shows which words changed; a translator mends and publishes it, and readers see it', async () => {
    const campaign = await outdatedCampaign();
    const page = await desk(`locale=fr&state=outdated&search=${encodeURIComponent(campaign.title)}`);
    const demand = row(page, campaign, 'demand');
    expect(await demand.locator('del').innerText()).toContain('Friday');
    expect(await demand.locator('ins').innerText()).toContain('Monday');
    expect(await demand.locator('textarea').getAttribute('lang')).toBe('fr');

    await demand.locator('textarea').fill('Libérez-le avant lundi.');
    await demand.getByRole('button', { name: 'Save and publish' }).click();
    await demand.locator('[data-outcome=published]').waitFor();
    expect(await demand.locator('[data-state]').getAttribute('data-state')).toBe('done');
    const shown = async () => (await fetch(`${inject('hub').site}/fr/${campaign.slug}`)).text();
    await expect.poll(shown, { timeout: 5000, interval: 200 }).toContain('Libérez-le avant lundi.');
  });

  test('of the statement itself is published with what changed and why, which its history shows', async () => {
    const campaign = await outdatedCampaign();
    const page = await desk(`locale=fr&search=${encodeURIComponent(campaign.title)}`);
    const statement = row(page, campaign, 'statement');
    await statement.locator('textarea').fill('Le texte corrigé que l’on signe.');
    await statement.getByRole('button', { name: 'Save and publish' }).click();
    const explain = statement.locator('[data-explain]');
    await explain.getByRole('radio', { name: 'Correction' }).click();
    const publish = explain.getByRole('button', { name: 'Publish' });
    expect(await publish.isDisabled()).toBe(true);
    await explain.locator('textarea').fill('Une faute de frappe.');
    await publish.click();
    await statement.locator('[data-outcome=published]').waitFor();
    const history = async () => (await fetch(`${inject('hub').site}/fr/${campaign.slug}/history`)).text();
    await expect.poll(history, { timeout: 5000, interval: 200 }).toContain('Une faute de frappe.');
  });

  test('is still right with one key press, which goes on to the next', async () => {
    const campaign = await outdatedCampaign();
    const page = await desk(`locale=fr&state=outdated&search=${encodeURIComponent(campaign.title)}`);
    const [demand, summary] = [row(page, campaign, 'demand'), row(page, campaign, 'summary')];
    const counted = page.locator('[data-filter=outdated]');
    const before = Number(/\d+/.exec(await counted.innerText())?.[0]);
    await demand.locator('textarea').press('Control+Shift+Enter');
    await expect.poll(() => demand.locator('[data-state]').getAttribute('data-state'), soon).toBe('done');
    await expect
      .poll(() => summary.locator('textarea').evaluate((field) => field === document.activeElement), soon)
      .toBe(true);
    expect(await counted.innerText()).toContain(`(${before - 1})`);
    expect((await textOf(campaign, 'demand', campaign.title)).target).toBe('Libérez-le avant vendredi.');
  });
});

describe('a message that the checks refuse', () => {
  test('says why beside its field, keeps what was typed over a reload, and gives it back on request', async () => {
    const page = await desk('locale=fr&type=message&search=campaign.waiting');
    const message = page.locator('article').first();
    const field = message.locator('textarea');
    const before = await field.inputValue();
    await field.fill('Sans rien');
    await field.press('Control+Enter');
    const refusal = message.locator('[data-refusal]');
    expect(await refusal.innerText()).toContain('{count} of the source is missing');
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect(await field.getAttribute('aria-describedby')).toContain(await refusal.getAttribute('id'));
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await page.locator('[data-announcer]').innerText()).toContain('{count} of the source is missing');

    page.once('dialog', (dialog) => void dialog.accept());
    await page.reload();
    await expect.poll(() => field.inputValue(), soon).toBe('Sans rien');
    await field.press('Escape');
    expect(await field.inputValue()).toBe(before);
    await field.press('Escape');
    expect(await field.inputValue()).toBe('Sans rien');
    await field.press('Escape');
  });
});

describe('the keyboard', () => {
  test('saves and goes on, moves without saving, and loses nothing when the filter changes', async () => {
    const campaign = await outdatedCampaign();
    const page = await desk(`locale=fr&search=${encodeURIComponent(campaign.title)}`);
    const field = (name: string) => row(page, campaign, name).locator('textarea');
    const focused = (name: string) =>
      expect.poll(() => field(name).evaluate((it) => it === document.activeElement), soon);
    await field('title').fill('Un autre titre');
    await field('title').press('Control+Enter');
    await focused('demand').toBe(true);
    expect((await textOf(campaign, 'title', campaign.title)).target).toBe('Un autre titre');

    await field('demand').fill('Pas encore fini');
    await field('demand').press('Alt+ArrowDown');
    await focused('summary').toBe(true);
    await field('summary').press('Alt+ArrowUp');
    await focused('demand').toBe(true);
    await page.locator('[data-filter=done]').click();
    await row(page, campaign, 'demand').waitFor({ state: 'detached' });
    await page.locator('[data-filter=unsaved]').click();
    expect(await field('demand').inputValue()).toBe('Pas encore fini');
    expect((await textOf(campaign, 'demand', campaign.title)).target).toBe('Libérez-le avant vendredi.');
  });

  test('comes to the next page of texts without a mouse', async () => {
    const page = await desk('locale=fr&type=message');
    const last = page.locator('article').nth(49).locator('textarea');
    await last.press('Alt+ArrowDown');
    const next = page.locator('article').nth(50).locator('textarea');
    await expect.poll(() => next.evaluate((field) => field === document.activeElement), soon).toBe(true);
  });
});

describe('two people at one text', () => {
  test('see both wordings and choose; neither is lost', async () => {
    const campaign = await outdatedCampaign();
    const page = await desk(`locale=fr&search=${encodeURIComponent(campaign.title)}`);
    const demand = row(page, campaign, 'demand');
    await demand.locator('textarea').fill('Mes mots.');
    const seen = await textOf(campaign, 'demand', campaign.title);
    const theirs = { id: seen.id, locale: 'fr', target: 'Leurs mots.' };
    const seenThen = { seenSource: seen.sourceFingerprint, seenTarget: seen.targetFingerprint };
    expect((await admin('PUT', '/desk/texts', { ...theirs, ...seenThen })).status).toBe(200);

    await demand.locator('textarea').press('Control+Enter');
    const meanwhile = demand.locator('[data-meanwhile]');
    expect(await meanwhile.innerText()).toContain('Leurs mots.');
    expect(await demand.locator('textarea').inputValue()).toBe('Mes mots.');
    await meanwhile.getByRole('button', { name: 'Save mine' }).click();
    await demand.locator('[data-outcome=saved]').waitFor();
    expect((await textOf(campaign, 'demand', campaign.title)).target).toBe('Mes mots.');
  });
});

describe('a PO file', () => {
  test('goes out, comes back changed, and says what it would change before it does', async () => {
    const campaign = await outdatedCampaign();
    const page = await desk(`locale=fr&search=${encodeURIComponent(campaign.title)}`);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Export (PO)' }).click(),
    ]);
    const po = await readFile(await file.path(), 'utf8');
    const mended = po.replace(`Campagne ${campaign.title}`, `Par le fichier ${campaign.title}`);
    expect(file.suggestedFilename()).toBe('fr.po');
    expect(mended).not.toBe(po);

    await page.getByRole('button', { name: 'Import (PO)' }).click();
    const dialog = page.getByRole('dialog');
    await dialog
      .locator('input[type=file]')
      .setInputFiles({ name: 'fr.po', mimeType: 'text/plain', buffer: Buffer.from(mended) });
    expect(await dialog.locator('[data-plan]').innerText()).toContain('It would change');
    expect(await dialog.locator('ins').first().innerText()).toContain('Par le fichier');
    expect((await textOf(campaign, 'title', campaign.title)).target).toBe(`Campagne ${campaign.title}`);
    await dialog.getByRole('button', { name: 'Import', exact: true }).click();
    await dialog.getByText('The file is imported.').waitFor();
    expect((await textOf(campaign, 'title', campaign.title)).target).toBe(`Par le fichier ${campaign.title}`);
  });
});
