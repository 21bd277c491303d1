import { inject } from 'vitest';
import { secretHeader } from '../../cms/contract/caller.ts';
import { historyPage, type HistoryPage } from '../../cms/contract/pages.ts';
import { inDatabase } from './database.ts';
import { admin, campaignAttributes, edit, newCampaign, type Document } from './editor.ts';

/** The revisions of a campaign's statement, as the site reads them. */
export async function historyOf(slug: string, locale = 'en'): Promise<HistoryPage> {
  const { cms, webSecret } = inject('hub');
  const address = `${cms}/api/campaigns/${slug}/history?locale=${locale}`;
  return historyPage.parse(await (await fetch(address, { headers: { [secretHeader]: webSecret } })).json()).data;
}

/** What the table holds of a campaign, oldest first. */
export const storedRevisions = (campaign: string) =>
  inDatabase((query) =>
    query('select * from revisions where campaign = $1 order by published_at, locale, number', [campaign]),
  );

export const paragraphs = (...texts: string[]) =>
  texts.map((text) => ({ type: 'paragraph', children: [{ type: 'text', text }] }));

export const correction = { changeKind: 'correction', changeReason: 'A date was wrong.' };

/** Publishes another statement for a campaign, as its editor does, with these words about the change. */
export async function restate({ slug, documentId }: Document, statement: object[], words: object = correction) {
  await edit('campaign', documentId, campaignAttributes({ slug, statement, ...words }));
}

/** The draft as the panel shows it. */
export async function draftOfCampaign(documentId: string, locale = 'en'): Promise<Record<string, unknown>> {
  const path = `/content-manager/collection-types/api::campaign.campaign/${documentId}?locale=${locale}`;
  return ((await admin('GET', path)).body as { data: Record<string, unknown> }).data;
}

/** A campaign whose statement was corrected once. */
export async function correctedCampaign(): Promise<Document> {
  const campaign = await newCampaign({ statement: paragraphs('He was taken in July.', 'We ask for his release.') });
  await restate(campaign, paragraphs('He was taken in June.', 'We ask for his release.'));
  return campaign;
}
