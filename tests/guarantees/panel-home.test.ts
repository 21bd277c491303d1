import { expect, inject, test } from 'vitest';
import { drafts, figures, type Drafts, type Figures } from '../../cms/contract/home.ts';
import { colleague } from '../harness/colleague.ts';
import { inDatabase } from '../harness/database.ts';
import { admin, campaignAttributes, draftOf, edit, newCampaign } from '../harness/editor.ts';
import { confirmedSupporter } from '../harness/own-signature.ts';

const figuresFor = async (token: string): Promise<Figures> =>
  figures.parse((await admin('GET', '/desk/figures', undefined, token)).body).data;
const draftsFor = async (token: string): Promise<Drafts> =>
  drafts.parse((await admin('GET', '/desk/drafts', undefined, token)).body).data;

/** Of the counters, read past the hub: what was confirmed of today's signatures, and of all. */
async function counted(): Promise<number[]> {
  const sums = `select coalesce(sum(confirmed) filter (where day = (now() at time zone 'utc')::date), 0)::int as today,
                       coalesce(sum(confirmed), 0)::int as ever from signature_counts`;
  const [row] = await inDatabase((query) => query(sums));
  return [Number(row?.['today']), Number(row?.['ever'])];
}

test('the panel counts who signed today, and tells nothing else of them', async () => {
  const { token } = await colleague('translator-fr');
  await confirmedSupporter();
  const answer = await admin('GET', '/desk/figures', undefined, token);
  const { days, today, confirmed } = figures.parse(answer.body).data;
  expect(today.confirmed).toBeGreaterThan(0);
  expect(confirmed).toBeGreaterThanOrEqual(today.confirmed);
  expect(days).toHaveLength(14);
  expect(days.at(-1)).toEqual({ day: new Date().toISOString().slice(0, 10), confirmed: today.confirmed });
  const { data } = answer.body as { data: object };
  expect(Object.keys(data).sort()).toEqual(['confirmed', 'days', 'today']);
  // Others sign and withdraw meanwhile, so both are read until nothing came between.
  const same = async () => {
    const now = await figuresFor(token);
    return { panel: [now.today.confirmed, now.confirmed], counters: await counted() };
  };
  await expect
    .poll(same)
    .toSatisfy(({ panel, counters }: Awaited<ReturnType<typeof same>>) => String(panel) === String(counters));
});

test('a draft waits for whoever may publish it until it is published, and for nobody else', async () => {
  const [editor, french] = await Promise.all([colleague('strapi-editor'), colleague('translator-fr')]);
  const attributes = campaignAttributes({ title: 'A draft that waits' });
  const { documentId } = await draftOf('campaign', attributes);
  const own = { type: 'api::campaign.campaign', document: documentId, locale: 'en', title: 'A draft that waits' };
  expect((await draftsFor(editor.token)).latest[0]).toEqual(own);
  expect((await draftsFor(french.token)).latest.filter(({ locale }) => locale !== 'fr')).toEqual([]);
  await edit('campaign', documentId, attributes);
  expect((await draftsFor(editor.token)).latest.map(({ document }) => document)).not.toContain(documentId);
});

test('a published text that was changed since waits again', async () => {
  const { token } = await colleague('strapi-editor');
  const { documentId, slug } = await newCampaign();
  const path = `/content-manager/collection-types/api::campaign.campaign/${documentId}?locale=en`;
  expect((await admin('PUT', path, campaignAttributes({ slug, title: 'Changed since' }))).status).toBe(200);
  expect((await draftsFor(token)).latest[0]).toMatchObject({ document: documentId, title: 'Changed since' });
});

test('figures and drafts are for those who work here', async () => {
  const author = await colleague('strapi-author');
  for (const path of ['/desk/figures', '/desk/drafts']) {
    expect((await admin('GET', path, undefined, author.token)).status).toBe(403);
    expect((await fetch(inject('hub').cms + path)).status).toBe(401);
  }
});
