import { expect, inject, test } from 'vitest';
import { drafts, figures, type Drafts, type Figures } from '../../cms/contract/home.ts';
import { kinds } from '../../cms/contract/numbers.ts';
import { colleague } from '../harness/colleague.ts';
import { inDatabase } from '../harness/database.ts';
import { admin, campaignAttributes, draftOf, edit, newCampaign } from '../harness/editor.ts';
import { confirmedSupporter } from '../harness/own-signature.ts';

const figuresFor = async (token: string): Promise<Figures> =>
  figures.parse((await admin('GET', '/desk/figures', undefined, token)).body).data;
const draftsFor = async (token: string): Promise<Drafts> =>
  drafts.parse((await admin('GET', '/desk/drafts', undefined, token)).body).data;

/** Of the counters, read past the hub: what became of today's signatures, and of all, kind by kind. */
async function counted(): Promise<number[]> {
  const sums = kinds.map(
    (kind) => `coalesce(sum(${kind}) filter (where day = (now() at time zone 'utc')::date), 0)::int as today_${kind},
               coalesce(sum(${kind}), 0)::int as ever_${kind}`,
  );
  const [row] = await inDatabase((query) => query(`select ${sums.join(', ')} from signature_counts`));
  return kinds.flatMap((kind) => [Number(row?.[`today_${kind}`]), Number(row?.[`ever_${kind}`])]);
}

test('the panel counts who signed today, and tells nothing else of them', async () => {
  const { token } = await colleague('translator-fr');
  await confirmedSupporter();
  const answer = await admin('GET', '/desk/figures', undefined, token);
  const { days, today, ever, campaigns } = figures.parse(answer.body).data;
  expect(today.confirmed).toBeGreaterThan(0);
  for (const kind of kinds) expect(ever[kind]).toBeGreaterThanOrEqual(today[kind]);
  for (const one of campaigns) expect(Object.keys(one).sort()).toEqual(['ever', 'title', 'today']);
  expect(days).toHaveLength(14);
  expect(days.at(-1)).toEqual({ day: new Date().toISOString().slice(0, 10), confirmed: today.confirmed });
  const { data } = answer.body as { data: object };
  expect(Object.keys(data).sort()).toEqual(['campaigns', 'days', 'ever', 'today']);
  // Others sign and withdraw meanwhile, so both are read until nothing came between.
  const same = async () => {
    const now = await figuresFor(token);
    return { panel: kinds.flatMap((kind) => [now.today[kind], now.ever[kind]]), counters: await counted() };
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
  // Others write meanwhile, and theirs may be newer.
  expect((await draftsFor(editor.token)).latest).toContainEqual(own);
  expect((await draftsFor(french.token)).latest.filter(({ locale }) => locale !== 'fr')).toEqual([]);
  await edit('campaign', documentId, attributes);
  expect((await draftsFor(editor.token)).latest.map(({ document }) => document)).not.toContain(documentId);
});

test('a published text that was changed since waits again', async () => {
  const { token } = await colleague('strapi-editor');
  const { documentId, slug } = await newCampaign();
  const path = `/content-manager/collection-types/api::campaign.campaign/${documentId}?locale=en`;
  expect((await admin('PUT', path, campaignAttributes({ slug, title: 'Changed since' }))).status).toBe(200);
  const own = expect.objectContaining({ document: documentId, title: 'Changed since' }) as unknown;
  expect((await draftsFor(token)).latest).toContainEqual(own);
});

test('figures and drafts are for those who work here', async () => {
  const author = await colleague('strapi-author');
  for (const path of ['/desk/figures', '/desk/drafts']) {
    expect((await admin('GET', path, undefined, author.token)).status).toBe(403);
    expect((await fetch(inject('hub').cms + path)).status).toBe(401);
  }
});
