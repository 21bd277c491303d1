import type { Knex } from 'knex';
import type { CommentReason, CommentState } from '../../../contract/comments';
import type { SignatureState } from '../../../contract/found-signatures';
import { isoMoment } from '../../database/moment-sql';
import type { Display } from '../signature/public-name';
import { signedText } from '../signature/signed-text';

/** Everything that is kept of one signature. Moments are texts: PostgreSQL keeps them here without a zone, in UTC. */
export interface Stored {
  id: number;
  campaign: string;
  state: SignatureState;
  /** Null once the time for which a campaign keeps it has passed. */
  sealed: Buffer | null;
  country: string;
  display: Display;
  publicName: string | null;
  updates: boolean;
  locale: string;
  mailLocale: string | null;
  signedAt: string;
  confirmedAt: string | null;
  consent: string | null;
  consentLocale: string | null;
  revision: string;
  /** Where it was collected, if not here. */
  source: string | null;
  /** A day. */
  collectedOn: string | null;
  /** Where the history of the campaign has that wording. */
  signedText: { number: number; locale: string } | null;
  mailsSent: number;
  remindedAt: string | null;
  codeTries: number;
  /** Null when there is no comment. */
  commentState: CommentState | null;
  commentReason: CommentReason | null;
  /** The words of a comment as they are published; null of any that is not. */
  publishedComment: string | null;
}

/** What its owner can change, and what follows from it. */
export interface Choice extends Pick<Stored, 'display' | 'publicName' | 'updates' | 'mailLocale'> {
  /** What one that is set aside shows if that is taken back. */
  laterName: string | null;
}

const find = (lock: string): string => `
  select signatures.id, signatures.campaign, signatures.state, signatures.sealed, signatures.country, signatures.display,
         signatures.public_name as "publicName", signatures.updates, signatures.locale,
         signatures.mail_locale as "mailLocale", ${isoMoment('signatures.created_at')} as "signedAt",
         ${isoMoment('signatures.confirmed_at')} as "confirmedAt", consent_texts.text as consent,
         consent_texts.locale as "consentLocale", signatures.revision, signatures.source,
         signatures.collected_on::text as "collectedOn", signatures.mails_sent as "mailsSent",
         ${isoMoment('signatures.reminded_at')} as "remindedAt", coalesce(signatures.code_tries, 0) as "codeTries",
         ${signedText} as "signedText",
         case when signatures.comment is not null then coalesce(comments.state, 'undecided') end as "commentState",
         comments.reason as "commentReason", comments.text as "publishedComment"
    from tokens join signatures on signatures.id = tokens.signature
         left join comments on comments.signature = signatures.id
         left join consent_texts on consent_texts.fingerprint = signatures.consent_text
   where tokens.hash = ? and tokens.purpose = 'manage' and tokens.expires_at > now() ${lock}`;

export async function findOwn(knex: Knex, hash: Buffer, lock = ''): Promise<Stored | null> {
  const { rows } = await knex.raw<{ rows: Stored[] }>(find(lock), [hash]);
  return rows[0] ?? null;
}

/** `:shown` is by how much the number of names that are shown changes. */
const change = `
  with changed as (
    update signatures set display = :display, public_name = :publicName, updates = :updates, mail_locale = :mailLocale,
           updated_at = now() at time zone 'utc'
     where id = :id returning campaign, created_at::date as day, country, locale
  ), later as (
    update invalidated_signatures set public_name = :laterName where signature = :id and state = 'confirmed'
  )
  insert into signature_counts (campaign, day, country, locale, shown)
  select campaign, day, country, locale, :shown from changed where :shown <> 0
  on conflict (campaign, day, country, locale, partner) do update set shown = signature_counts.shown + excluded.shown`;

/** The row is held meanwhile: who confirms at the same moment waits, and copies out the name as it was chosen here. */
export async function changeOwn(knex: Knex, hash: Buffer, choose: (stored: Stored) => Choice): Promise<Stored | null> {
  return knex.transaction(async (transaction) => {
    const stored = await findOwn(transaction, hash, 'for update of signatures');
    if (!stored) return null;
    const choice = choose(stored);
    const shown = Number(choice.publicName !== null) - Number(stored.publicName !== null);
    await transaction.raw(change, { ...choice, id: stored.id, shown });
    const { laterName: _later, ...chosen } = choice;
    return { ...stored, ...chosen };
  });
}
