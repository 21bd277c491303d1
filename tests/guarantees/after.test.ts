import { expect, inject, test } from 'vitest';
import { inDatabase } from '../harness/database.ts';
import { campaignAttributes, edit, newCampaign } from '../harness/editor.ts';
import { eventually } from '../harness/eventually.ts';
import { job } from '../harness/job.ts';
import { postSignature, signatureBody } from '../harness/supporter.ts';

const today = new Date().toISOString().slice(0, 10);
const outcome = [{ type: 'paragraph', children: [{ type: 'text', text: 'The sluices are open again.' }] }];
const page = async (path: string) => (await fetch(inject('hub').site + path)).text();

/** A page that was kept may be some seconds old. */
const pageSays = (path: string, text: string) =>
  eventually(`“${text}” on ${path}`, async () => ((await page(path)).includes(text) ? true : undefined), 5_000);

async function ended(state: 'closed' | 'won', own: Record<string, unknown> = {}) {
  const attributes = campaignAttributes({ title: `A campaign that is ${state}`, outcome });
  const campaign = await newCampaign(attributes);
  await edit('campaign', campaign.documentId, { ...attributes, state, ...own });
  const path = `/en/${campaign.slug}`;
  const shown = async () => ((await page(path)).includes('The sluices are open again.') ? true : undefined);
  await eventually(`page of the campaign that is ${state}`, shown, 5_000);
  return { ...campaign, path, html: await page(path) };
}

const since = async (slug: string) => {
  const answer = await postSignature(signatureBody({ campaign: slug }));
  const body = (await answer.json()) as { error: { details: { since?: string } } };
  return [answer.status, body.error.details.since];
};

test.each([
  ['closed', 'This campaign was closed on', 'Closed'],
  ['won', 'Won on', 'Won'],
] as const)(
  'a campaign that is %s says so first, then what was achieved, and asks for nothing',
  async (state, sentence, status) => {
    const { html, slug } = await ended(state);
    const main = html.slice(html.indexOf('<main'));
    const places = [sentence, 'class="demand', 'The sluices are open again.', 'class="figures'].map((text) =>
      main.indexOf(text),
    );
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(places[0]).toBeGreaterThan(0);
    expect(html).not.toContain('id="sign"');
    expect(html).not.toContain('data-challenge');
    expect(html).toContain(`"creativeWorkStatus":"${status}"`);
    expect(html).toContain(`"expires":"${today}"`);
    await pageSays('/en', sentence);
    await pageSays(`/en/${slug}/updates.xml`, `<subtitle>${sentence}`);
    expect(await since(slug)).toEqual([409, `${today}T00:00:00.000Z`]);
  },
);

test('retention runs from the day on which an editor closed it, and from the last day where that was before', async () => {
  const byState = await ended('won');
  const byDate = await ended('closed', { closesOn: '2026-01-31' });
  await job('apply-retention');
  const noted = await inDatabase((query) =>
    query('select campaign, closed_on::text as day from campaign_closings where campaign = any($1)', [
      [byState.documentId, byDate.documentId],
    ]),
  );
  expect(new Map(noted.map(({ campaign, day }) => [campaign, day]))).toEqual(
    new Map([
      [byState.documentId, today],
      [byDate.documentId, '2026-01-31'],
    ]),
  );
  expect((await since(byDate.slug))[1]).toBe('2026-02-01T00:00:00.000Z');
});

test('a campaign that is opened again takes signatures, and its next end is a new one', async () => {
  const { documentId, slug } = await ended('closed');
  await edit('campaign', documentId, { ...campaignAttributes({ slug }), state: 'open' });
  await eventually('signature that is taken', async () =>
    (await postSignature(signatureBody({ campaign: slug }))).status === 202 ? true : undefined,
  );
  const noted = await inDatabase((query) => query('select 1 from campaign_closings where campaign = $1', [documentId]));
  expect(noted).toEqual([]);
});
