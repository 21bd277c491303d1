import type { Knex } from 'knex';
import { environment } from '../../../../config/env';
import { namesOnPage, type SignatureList } from '../../../../contract/signature-list';
import { headOf, publishedCampaign } from '../../campaign/services/published';
import type { Language } from '../../site/asked-language';
import { refused } from '../../site/reply';
import { pageAt, type AskRows } from '../list-page';
import { openPlace, sealPlace, type ListPlace } from '../list-place';

interface Row {
  name: string;
  country: string;
  id: number;
  /** A bigint, which comes as text. */
  confirmedAt: string;
}

/**
 * SQL: so many names from a place on, found by the index `signatures_public` alone, however long the list is. Pages that
 * count rows from the start would show a name twice or never when somebody confirms meanwhile.
 */
const from = (where: string, direction: 'asc' | 'desc'): string => `
  select public_name as name, country, id, (extract(epoch from confirmed_at) * 1000000)::bigint as "confirmedAt"
    from signatures where campaign = :campaign and public_name is not null ${where}
   order by confirmed_at ${direction}, id ${direction} limit ${namesOnPage + 1}`;

const place = `(timestamp 'epoch' + :confirmedAt::bigint * interval '1 microsecond', :id::integer)`;
const newest = from('', 'desc');
const older = from(`and (confirmed_at, id) < ${place}`, 'desc');
const newer = from(`and (confirmed_at, id) > ${place}`, 'asc');

const statements = { first: newest, older, newer };

const rowsOf =
  (knex: Knex, campaign: string): AskRows<ListPlace, Row> =>
  async (direction, { confirmedAt, id }: Partial<ListPlace> = {}) => {
    const values = confirmedAt === undefined ? { campaign } : { campaign, confirmedAt, id };
    const { rows } = await knex.raw<{ rows: Row[] }>(statements[direction], values as Record<string, Knex.Value>);
    return { rows: rows.slice(0, namesOnPage), more: rows.length > namesOnPage };
  };

/**
 * From the counters, of which there is one for each day, country and language: the rows of those who are not shown are
 * never counted.
 */
export async function hiddenOf(knex: Knex, campaign: string): Promise<number> {
  const { rows } = await knex.raw<{ rows: { hidden: string }[] }>(
    'select coalesce(sum(confirmed - shown), 0) as hidden from signature_counts where campaign = ?',
    [campaign],
  );
  return Number(rows[0]?.hidden);
}

export interface AskedList {
  slug: string;
  language: Language;
  /** A place that an earlier answer gave out. */
  after: string | undefined;
  /** How many of a campaign are not shown. */
  hidden: (campaign: string) => Promise<number>;
}

/** @throws {Refused} `not-found` for a place that no answer gave out. */
export async function signatureList(
  knex: Knex,
  { slug, language, after, hidden: askHidden }: AskedList,
): Promise<SignatureList> {
  const campaign = await publishedCampaign(knex, slug, language);
  const { documentId } = campaign;
  const secret = environment().WEB_SECRET;
  const at = after === undefined ? null : openPlace(secret, documentId, after);
  if (after !== undefined && !at) throw refused('not-found');
  const [{ rows, hasNewer, hasOlder }, hidden] = await Promise.all([
    pageAt(at, rowsOf(knex, documentId)),
    askHidden(documentId),
  ]);
  const placeAt = (row: Row | undefined, towards: ListPlace['towards']) =>
    row ? sealPlace(secret, documentId, { towards, confirmedAt: Number(row.confirmedAt), id: row.id }) : null;
  return {
    campaign: headOf(campaign, language.locales, new Date()),
    names: rows.map(({ name, country }) => ({ name, country })),
    newer: hasNewer ? placeAt(rows.at(0), 'newer') : null,
    older: hasOlder ? placeAt(rows.at(-1), 'older') : null,
    hidden,
  };
}
