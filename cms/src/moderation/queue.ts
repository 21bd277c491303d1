import type { Knex } from 'knex';
import { commentsOnDesk, type CommentQueue, type CommentsAsked, type DeskComment } from '../../contract/comments';
import type { Actor, Audit } from '../audit/audit-log';
import type { KeyRing } from '../seal/key-ring';
import { commentOf } from './comment-of';

interface Row extends Omit<DeskComment, 'text'> {
  sealed: Buffer | null;
  /** What is published; null of any that is not. */
  text: string | null;
  /** A bigint, which comes as text. */
  at: string;
}

const micros = (moment: string): string => `(extract(epoch from ${moment}) * 1000000)::bigint as at`;
const place = (epoch: string): string =>
  `(${epoch} 'epoch' + :at::bigint * interval '1 microsecond', :signature::integer)`;
const shown = `signatures.public_name as name, signatures.country, signatures.sealed,
  to_char(signatures.confirmed_at, 'YYYY-MM-DD') as day`;

/** SQL: the oldest first, found by the indexes `signatures_undecided` and `signatures_undecided_in` alone. */
const undecided = (locale: boolean, after: boolean): string => `
  select id as signature, 'undecided' as state, null as text, locale, ${shown}, false as chosen, null as reason,
         ${micros('confirmed_at')}
    from signatures
   where campaign = :campaign and state = 'confirmed' and comment = 'undecided'
     ${locale ? 'and locale = :locale' : ''} ${after ? `and (confirmed_at, id) > ${place('timestamp')}` : ''}
   order by confirmed_at, id limit ${commentsOnDesk + 1}`;

/** SQL: the latest decision first, by `comments_decided` and `comments_decided_in`. */
const decided = (locale: boolean, after: boolean): string => `
  select signature, comments.state, text, comments.locale, ${shown}, chosen, reason, ${micros('decided_at')}
    from comments join signatures on signatures.id = signature
   where comments.campaign = :campaign and comments.state = :state and signatures.state = 'confirmed'
     ${locale ? 'and comments.locale = :locale' : ''} ${after ? `and (decided_at, signature) < ${place('timestamptz')}` : ''}
   order by decided_at desc, signature desc limit ${commentsOnDesk + 1}`;

async function rowsOf(knex: Knex, { campaign, state, locale, after }: CommentsAsked): Promise<Row[]> {
  const sql = state === 'undecided' ? undecided : decided;
  const values = { campaign, ...(state !== 'undecided' && { state }), ...(locale && { locale }), ...after };
  const { rows } = await knex.raw<{ rows: Row[] }>(sql(locale !== undefined, after !== undefined), values);
  return rows;
}

interface Reading {
  knex: Knex;
  keys: KeyRing;
  audit: Audit;
}

/** A page of comments, with its line in the audit log: there is no page without it. */
export async function readComments(
  { knex, keys, audit }: Reading,
  actor: Actor,
  asked: CommentsAsked,
): Promise<Omit<CommentQueue, 'locales'>> {
  const { campaign, state, why } = asked;
  return knex.transaction(async (transaction) => {
    const rows = await rowsOf(transaction, asked);
    const page = rows.slice(0, commentsOnDesk);
    await audit(transaction, { actor, deed: 'comments-read', why, campaign, about: { state, comments: page.length } });
    const last = page.at(-1);
    return {
      comments: page.map(({ sealed, text, at: _, ...row }) => ({
        ...row,
        text: text ?? commentOf(keys, campaign, sealed),
      })),
      next: rows.length > page.length && last ? { at: Number(last.at), signature: last.signature } : null,
    };
  });
}
