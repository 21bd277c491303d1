import type { Knex } from 'knex';
import type { Blocks } from '../../../../contract/blocks';
import type { HistoryPage, Piece, Revision } from '../../../../contract/pages';
import type { ChangeKind } from '../../../../contract/revision';
import type { Language } from '../../site/asked-language';
import { shownBlocks } from '../../site/stored-blocks';
import { changesBetween } from '../changes';
import { headOf, publishedCampaign } from './published';

export interface RevisionRow {
  number: number;
  publishedAt: Date;
  fingerprint: string;
  /** JSON, as text. */
  statement: string;
  kind: ChangeKind | null;
  reason: string;
  /** Confirmed signatures under this wording. */
  signed: number;
}

const newestFirst = `
  select number, published_at as "publishedAt", fingerprint, statement::text as statement, kind, reason,
         coalesce(confirmed, 0) as signed
    from revisions left join revision_counts on revision_counts.campaign = revisions.campaign and revision = fingerprint
   where revisions.campaign = ? and locale = ? order by number desc`;

type Compare = (before: RevisionRow, after: RevisionRow) => Piece[][];

/**
 * The revisions as a page shows them. A wording that came back counts once: its signatures stand at the newest revision
 * that has it, since nobody knows under which of them a person read it.
 */
export function shownRevisions(rows: readonly RevisionRow[], compare: Compare): Revision[] {
  return rows.map((row, at) => {
    const { number, fingerprint, kind, reason, signed } = row;
    const before = rows[at + 1];
    const again = rows.find((other) => other.fingerprint === fingerprint);
    const later = again && again.number > number ? again.number : null;
    return {
      ...{ number, fingerprint, kind, reason, sameAs: later, signed: later === null ? signed : null },
      publishedAt: row.publishedAt.toISOString(),
      statement: blocksOf(row),
      changes: before ? compare(before, row) : [],
    };
  });
}

const blocksOf = ({ statement }: RevisionRow): Blocks => shownBlocks(JSON.parse(statement));

/** Revisions never change, so what differs between two wordings is found once; the oldest findings make room. */
const kept = new Map<string, Piece[][]>();
const mostKept = 500;

const comparing =
  (locale: string): Compare =>
  (before, after) => {
    const key = `${locale} ${before.fingerprint} ${after.fingerprint}`;
    const found = kept.get(key) ?? changesBetween(blocksOf(before), blocksOf(after), locale);
    kept.delete(key);
    kept.set(key, found);
    const [oldest] = kept.keys();
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
    return found;
  };

export async function historyPage(knex: Knex, slug: string, language: Language, now: Date): Promise<HistoryPage> {
  const campaign = await publishedCampaign(knex, slug, language);
  const { documentId, locale } = campaign;
  const { rows } = await knex.raw<{ rows: RevisionRow[] }>(newestFirst, [documentId, locale]);
  return {
    campaign: headOf(campaign, language.locales, now),
    locale,
    revisions: shownRevisions(rows, comparing(locale)),
  };
}
