import type { Knex } from 'knex';
import { environment } from '../../config/env';
import { commentsOnPage, type CommentList } from '../../contract/comments';
import type { ShownComment } from '../../contract/shown-comment';
import { pageAt, type AskRows, type ListPage } from '../api/signature/list-page';
import { headOf, publishedCampaign } from '../api/campaign/services/published';
import type { Language } from '../api/site/asked-language';
import { refused } from '../api/site/reply';
import { openCommentPlace, sealCommentPlace, type CommentListPlace } from './comment-place';

interface Row extends ShownComment {
  signature: number;
  chosen: boolean;
  /** A bigint, which comes as text. */
  approvedAt: string;
}

/**
 * SQL: comments of a campaign from a place on, by the index `comments_shown`. The name is the one that its owner shows now,
 * and a signature that was set aside shows no comment.
 */
const from = (where: string, way: 'asc' | 'desc'): string => `
  select text, comments.locale, public_name as name, country, signature, chosen,
         (extract(epoch from approved_at) * 1000000)::bigint as "approvedAt"
    from comments join signatures on signatures.id = signature
   where comments.campaign = :campaign and comments.state = 'approved' and signatures.state = 'confirmed' ${where}
   order by chosen ${way}, approved_at ${way}, signature ${way} limit ${commentsOnPage + 1}`;

const place = `(:chosen::boolean, timestamptz 'epoch' + :approvedAt::bigint * interval '1 microsecond', :signature::integer)`;
const first = from('', 'desc');
const older = from(`and (chosen, approved_at, signature) < ${place}`, 'desc');
const newer = from(`and (chosen, approved_at, signature) > ${place}`, 'asc');

const statements = { first, older, newer };

const rowsOf =
  (knex: Knex, campaign: string): AskRows<CommentListPlace, Row> =>
  async (direction, at) => {
    const values = at
      ? { campaign, chosen: at.chosen, approvedAt: at.approvedAt, signature: at.signature }
      : { campaign };
    const { rows } = await knex.raw<{ rows: Row[] }>(statements[direction], values);
    return { rows: rows.slice(0, commentsOnPage), more: rows.length > commentsOnPage };
  };

/** The comments from a place on; without one the first. */
export const commentsFrom = (knex: Knex, campaign: string, at: CommentListPlace | null): Promise<ListPage<Row>> =>
  pageAt(at, rowsOf(knex, campaign));

interface Asked {
  slug: string;
  language: Language;
  /** A place that an earlier answer gave out. */
  after: string | undefined;
}

/** @throws {Refused} `not-found` for a place that no answer gave out. */
export async function commentListOf(knex: Knex, { slug, language, after }: Asked): Promise<CommentList> {
  const campaign = await publishedCampaign(knex, slug, language);
  const { documentId } = campaign;
  const secret = environment().WEB_SECRET;
  const at = after === undefined ? null : openCommentPlace(secret, documentId, after);
  if (after !== undefined && !at) throw refused('not-found');
  const { rows, hasNewer, hasOlder } = await commentsFrom(knex, documentId, at);
  const placeAt = (row: Row | undefined, towards: CommentListPlace['towards']) =>
    row ? sealCommentPlace(secret, documentId, { ...row, towards, approvedAt: Number(row.approvedAt) }) : null;
  return {
    campaign: headOf(campaign, language.locales, new Date()),
    comments: rows.map(({ text, locale, name, country }) => ({ text, locale, name, country })),
    newer: hasNewer ? placeAt(rows.at(0), 'newer') : null,
    older: hasOlder ? placeAt(rows.at(-1), 'older') : null,
  };
}
