import type { Knex } from 'knex';
import type { CampaignPage, Campaigns, Count, StatementPage, UpdatePage } from '../../../../contract/pages';
import { fingerprintOfBlocks } from '../../../language/fingerprint';
import { foundIn } from '../../../language/found-in';
import { publicLocales } from '../../../language/public-locales';
import { shortened } from '../../../moderation/shortened';
import { keptDials } from '../../../dials/kept-dials';
import { countOf, publicPartSql, type PublicPart } from '../../signature/services/public-figures';
import type { Language } from '../../site/asked-language';
import { shownImage } from '../../site/media';
import { refused } from '../../site/reply';
import { shownBlocks } from '../../site/stored-blocks';
import { organisationsOf, statementHead, statementsOf, updateHead, updatesOf } from './arrange';
import { belongingsOf } from './belongings';
import { countsOf, noFigures } from './counts';
import { headOf, publishedCampaign, publishedCampaigns, type CampaignRow } from './published';

/** As many names as a reader looks through; all of them have a page of their own. */
const shownNames = 30;
/** Letters of a comment on the page of a campaign, which is read on a phone in the train. */
const shownLetters = 280;
const withPart = `, ${publicPartSql('shown."documentId"', shownNames)} as part`;

export async function campaignList(knex: Knex, language: Language, now: Date): Promise<Campaigns> {
  const rows = await publishedCampaigns(knex, language);
  const counts = await countsOf(
    knex,
    rows.map(({ documentId }) => documentId),
  );
  return rows.map((row) => ({
    ...headOf(row, language.locales, now),
    count: { ...(counts.get(row.documentId) ?? noFigures), goal: row.goal },
  }));
}

export async function campaignPage(knex: Knex, slug: string, language: Language, now: Date): Promise<CampaignPage> {
  const row = await publishedCampaign<{ part: PublicPart }>(knex, slug, language, withPart);
  const belongings = await belongingsOf(knex, row.documentId, language);
  const { names, comments, ...figures } = row.part;
  const { isPaused, moderation } = await keptDials(knex)();
  const stored: unknown = JSON.parse(row.statement);
  return {
    ...headOf(row, language.locales, now),
    addressee: row.addressee,
    statement: shownBlocks(stored),
    revision: fingerprintOfBlocks(stored),
    revisionNumber: row.revisionNumber,
    paused: isPaused(row.documentId),
    commentsAsked: moderation !== 'off',
    outcome: row.outcome === null ? null : shownBlocks(JSON.parse(row.outcome)),
    image: shownImage(row.image, row.imageAlt),
    count: { ...figures, goal: row.goal },
    names,
    comments: (moderation === 'off' ? [] : comments).map(({ text, ...said }) => ({
      ...said,
      text: shortened(text, shownLetters),
    })),
    statements: statementsOf(belongings),
    organisations: organisationsOf(belongings, language.locale),
    updates: updatesOf(belongings),
  };
}

/** The same in every language, so any language in which the campaign is published will do. */
export async function campaignCount(knex: Knex, slug: string): Promise<Count> {
  const row = await publishedCampaign(knex, slug, { chain: await publicLocales(knex), drafts: [] });
  return { ...(await countOf(knex, row.documentId)), goal: row.goal };
}

interface Address {
  campaign: string;
  slug: string;
}

/** The campaign of a text, and where the text is found: only where the campaign is, too. */
function ofCampaign({ published }: { published: string[] }, row: CampaignRow, { locales }: Language, now: Date) {
  const campaign = headOf(row, locales, now);
  return { campaign, foundIn: foundIn(published, locales).filter((locale) => campaign.foundIn.includes(locale)) };
}

export async function statementPage(
  knex: Knex,
  address: Address,
  language: Language,
  now: Date,
): Promise<StatementPage> {
  const campaign = await publishedCampaign(knex, address.campaign, language);
  const { statements, organisations } = await belongingsOf(knex, campaign.documentId, language);
  const row = statements.find(({ slug }) => slug === address.slug);
  if (!row) throw refused('not-found');
  return {
    ...statementHead(row, organisations),
    body: shownBlocks(row.body),
    ...ofCampaign(row, campaign, language, now),
  };
}

export async function updatePage(knex: Knex, address: Address, language: Language, now: Date): Promise<UpdatePage> {
  const campaign = await publishedCampaign(knex, address.campaign, language);
  const { updates } = await belongingsOf(knex, campaign.documentId, language);
  const row = updates.find(({ slug }) => slug === address.slug);
  if (!row) throw refused('not-found');
  return { ...updateHead(row), body: shownBlocks(row.body), ...ofCampaign(row, campaign, language, now) };
}
