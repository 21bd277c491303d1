import type { Knex } from 'knex';
import type { CommentChoice, CommentDecision, CommentReason, CommentState, DeskComment } from '../../contract/comments';
import { refused } from '../api/site/reply';
import type { Actor, Audit } from '../audit/audit-log';
import type { KeyRing } from '../seal/key-ring';
import { commentOf } from './comment-of';
import { mayBecome, needsReason } from './decision';

interface Row {
  campaign: string;
  sealed: Buffer | null;
  state: CommentState;
  locale: string;
  name: string | null;
  country: string;
  day: string;
  chosen: boolean;
}

/**
 * Held by a statement of its own: of two who decide at the same moment the second sees what the first decided only if it
 * reads after it waited (PostgreSQL §13.2.1: a statement sees what was committed before it began).
 */
const hold = 'select from signatures where id = ? for update';

const find = `
  select signatures.campaign, signatures.sealed, coalesce(comments.state, 'undecided') as state,
         coalesce(comments.locale, signatures.locale) as locale, public_name as name, country,
         to_char(confirmed_at, 'YYYY-MM-DD') as day, coalesce(chosen, false) as chosen
    from signatures left join comments on comments.signature = signatures.id
   where signatures.id = ? and signatures.state = 'confirmed' and signatures.comment is not null`;

/** Published anew it keeps the place where readers saw it first, and stays chosen. */
const keep = `
  insert into comments (signature, campaign, locale, state, text, reason, approved_at)
  values (:signature, :campaign, :locale, :state, :text, :reason, case when :state = 'approved' then now() end)
  on conflict (signature) do update
     set state = excluded.state, text = excluded.text, reason = excluded.reason, locale = excluded.locale,
         approved_at = coalesce(comments.approved_at, excluded.approved_at), decided_at = now()`;

async function store(
  knex: Knex,
  signature: number,
  row: Row,
  to: CommentState,
  reason: CommentReason | null,
  text: string | null,
) {
  const { campaign, locale } = row;
  if (to === 'undecided') await knex.raw('delete from comments where signature = ?', [signature]);
  else
    await knex.raw(keep, { ...{ signature, campaign, locale, text, reason }, state: to } as Record<string, Knex.Value>);
  await knex.raw('update signatures set comment = ? where id = ?', [
    to === 'undecided' ? 'undecided' : 'decided',
    signature,
  ]);
}

async function held(knex: Knex, signature: number): Promise<Row> {
  await knex.raw(hold, [signature]);
  const { rows } = await knex.raw<{ rows: Row[] }>(find, [signature]);
  if (!rows[0]) throw refused('not-found');
  return rows[0];
}

export interface Deciding {
  knex: Knex;
  keys: KeyRing;
  audit: Audit;
}

/**
 * Decides on a comment, in one transaction with its line in the audit log. Its words are readable in the database from
 * here on only if it is approved, and no longer once it is hidden.
 * @throws {Refused} `not-found` without such a comment of a confirmed signature, or when there is nothing left to publish;
 * `changed-meanwhile` when it is not in the state that was seen; `required` without a reason where one is owed.
 */
export async function decide(
  { knex, keys, audit }: Deciding,
  actor: Actor,
  asked: CommentDecision,
): Promise<DeskComment> {
  const { signature, seen, to, why } = asked;
  const reason = needsReason(to) ? (asked.reason ?? null) : null;
  if (needsReason(to) && reason === null) throw refused('required');
  return knex.transaction(async (transaction) => {
    const found = await held(transaction, signature);
    if (found.state !== seen) throw refused('changed-meanwhile');
    if (!mayBecome(seen, to)) throw refused('malformed');
    const row = { ...found, locale: asked.locale ?? found.locale };
    const text = commentOf(keys, row.campaign, row.sealed);
    if (to === 'approved' && text === null) throw refused('not-found');
    await store(transaction, signature, row, to, reason, to === 'approved' ? text : null);
    const about = { from: seen, to, ...(reason !== null && { reason }) };
    await audit(transaction, { actor, deed: 'comment-decided', why, campaign: row.campaign, signature, about });
    const { campaign: _, sealed: __, ...rest } = row;
    return { ...rest, signature, state: to, text, reason };
  });
}

const choice = `
  update comments set chosen = :chosen from signatures
   where signatures.id = signature and signatures.state = 'confirmed' and signature = :signature
     and comments.state = 'approved'
  returning comments.campaign`;

/** @throws {Refused} `not-found` unless it is published. */
export async function choose({ knex, audit }: Deciding, actor: Actor, asked: CommentChoice): Promise<void> {
  const { signature, chosen, why } = asked;
  await knex.transaction(async (transaction) => {
    const { rows } = await transaction.raw<{ rows: { campaign: string }[] }>(choice, { signature, chosen });
    const [row] = rows;
    if (!row) throw refused('not-found');
    const about = { chosen: chosen ? 'yes' : 'no' };
    await audit(transaction, { actor, deed: 'comment-decided', why, campaign: row.campaign, signature, about });
  });
}
