import type { Knex } from 'knex';
import type { CampaignHead } from '../../../../contract/pages';
import { slug as slugSchema } from '../../../../contract/signature';
import { foundIn } from '../../../language/found-in';
import { imageSql, type StoredImage } from '../../site/media';
import { refused } from '../../site/reply';
import type { Language } from '../../site/asked-language';
import { publishedIn, shownRow, type Shown } from '../../site/shown-row';
import { closedSince, dayOf, season, type Dates, type Season } from '../season';

/** A campaign that is shown, as it lies in the database, in one language. */
export interface CampaignRow extends Dates {
  documentId: string;
  slug: string;
  title: string;
  demand: string;
  summary: string;
  addressee: string;
  /** JSON, as text. */
  statement: string;
  /** JSON, as text; null while nobody has written what came of it. */
  outcome: string | null;
  /** Of its newest revision in this language; 0 for a draft, and when a row came into the database past Strapi. */
  revisionNumber: number;
  accent: string;
  goal: number | null;
  demonstration: boolean;
  imageAlt: string | null;
  image: StoredImage | null;
  locale: string;
  /** The languages in which it is published. */
  published: string[];
}

const columns = `
  c.document_id as "documentId", c.slug, c.title, c.demand, c.summary, c.addressee, c.statement::text as statement,
  c.outcome::text as outcome,
  c.accent, c.goal, c.demonstration, c.state, c.opens_on::text as "opensOn", c.closes_on::text as "closesOn",
  (select closed_on::text from campaign_closings where campaign = c.document_id) as "endedOn",
  c.image_alt as "imageAlt", c.locale, ${publishedIn('campaigns', 'c')} as published,
  (select coalesce(max(number), 0) from revisions
    where campaign = c.document_id and revisions.locale = c.locale and c.published_at is not null) as "revisionNumber",
  ${imageSql('c', 'api::campaign.campaign', 'image')} as image`;

/** `more`: SQL of further columns, made from those of `shown`. */
async function rowsWhere<Row = CampaignRow>(
  knex: Knex,
  { chain, drafts }: Shown,
  slug: string | null,
  more = '',
): Promise<Row[]> {
  const { rows } = await knex.raw<{ rows: Row[] }>(
    `select shown.*${more} from (
       select distinct on (c.document_id) ${columns} from campaigns c
        where ${shownRow('c')} and (:slug::text is null or c.slug = :slug)
        order by c.document_id, array_position(:chain::text[], c.locale::text)) shown`,
    { chain, drafts, slug },
  );
  return rows;
}

/** Every campaign that is shown, published but in a preview: those that can be signed first, then the latest. */
export async function publishedCampaigns(knex: Knex, shown: Shown): Promise<CampaignRow[]> {
  const rows = await rowsWhere(knex, shown, null);
  const rank = (row: CampaignRow) => `${row.state === 'open' ? 1 : 0} ${row.opensOn ?? ''} ${row.slug}`;
  return rows.sort((a, b) => (rank(a) < rank(b) ? 1 : -1));
}

/** The campaign that is shown at this address, in the first language of the chain that it has, with what else is asked for. */
export async function publishedCampaign<More = unknown>(
  knex: Knex,
  slug: string,
  shown: Shown,
  more?: string,
): Promise<CampaignRow & More> {
  // What is no slug is never sent to the database: PostgreSQL cannot even store some of what an address can hold.
  const isSlug = slugSchema.safeParse(slug).success;
  const [row] = isSlug ? await rowsWhere<CampaignRow & More>(knex, shown, slug, more) : [];
  if (!row) throw refused('campaign-not-found');
  return row;
}

/** The last day of a campaign, or the day on which its editor ended it; null while it goes on, or when nobody knows. */
function endOf(row: Dates, state: Season, today: string): string | null {
  if (state !== 'closed' && state !== 'won') return null;
  const { closesOn, endedOn = null } = row;
  const ended = endedOn !== null && (closesOn === null || endedOn <= closesOn) ? endedOn : null;
  if (row.state === 'won') return endedOn;
  return ended ?? (closedSince(row, today) === undefined ? null : closesOn);
}

/** `locales`: the public languages, the default one first. */
export function headOf(row: CampaignRow, locales: Language['locales'], now: Date): CampaignHead {
  const today = dayOf(now);
  const state = season(row, today);
  const { slug, title, demand, summary, accent, opensOn, demonstration, locale } = row;
  return {
    ...{ slug, title, demand, summary, accent, opensOn, demonstration, locale },
    // Before its first day a campaign is open to be read; `opensOn` says from when it can be signed.
    state: state === 'not-open-yet' ? 'open' : state,
    closedOn: endOf(row, state, today),
    foundIn: foundIn(row.published, locales),
  };
}
