import type { Knex } from 'knex';
import type { Deed } from '../../../../contract/audit';
import type { TypedEntry } from '../../../../contract/found-signatures';
import type { Actor } from '../../../audit/audit-log';
import { open, seal } from '../../../seal/seal';
import { packEntry, unpackEntry } from '../../signature/entry';
import { eraseById } from '../../signature/erase';
import type { Display } from '../../signature/public-name';
import { mostMails } from '../../signature/store-waiting';
import { refused } from '../../site/reply';
import type { SignatureDeskTools } from '../tools';

/** Who does something with which signature, and why. */
export interface Act {
  id: number;
  why: string;
  actor: Actor;
}

interface Held {
  campaign: string;
  state: 'waiting' | 'confirmed' | 'invalid';
  sealed: Buffer | null;
  display: Display;
  publicName: string | null;
  mailsSent: number;
  locale: string;
}

/**
 * Does it with the line of the log in one transaction, while nobody else changes the signature: what is refused leaves
 * neither.
 * @throws {Refused} `not-found`
 */
function withLine<Result>(
  { knex, audit }: SignatureDeskTools,
  { id, why, actor }: Act,
  deed: Deed,
  work: (transaction: Knex.Transaction, held: Held) => Promise<Result>,
): Promise<Result> {
  return knex.transaction(async (transaction) => {
    const { rows } = await transaction.raw<{ rows: Held[] }>(
      `select campaign, state, sealed, display, public_name as "publicName", mails_sent as "mailsSent",
              coalesce(mail_locale, locale) as locale from signatures where id = ? for update`,
      [id],
    );
    const [held] = rows;
    if (!held) throw refused('not-found');
    const result = await work(transaction, held);
    await audit(transaction, { actor, deed, why, campaign: held.campaign, signature: id });
    return result;
  });
}

/** What was typed. @throws {Refused} `not-found`; `no-longer-kept` once a campaign no longer keeps it. */
export const openEntry = (tools: SignatureDeskTools, act: Act): Promise<TypedEntry> =>
  withLine(tools, act, 'signature-opened', (_transaction, { campaign, sealed }) => {
    if (!sealed) throw refused('no-longer-kept');
    return Promise.resolve(unpackEntry(open(tools.keys, campaign, sealed)));
  });

/**
 * The mail to confirm, or of one who has confirmed the one that leads to their signature; an address gets no more mails
 * about a campaign by this way than by any other.
 * @throws {Refused} `not-found`, `no-longer-kept`, `signature-invalid`, `no-mail-left`
 */
export const sendMailAgain = (tools: SignatureDeskTools, act: Act): Promise<void> =>
  withLine(tools, act, 'mail-sent-again', async (transaction, { state, sealed, mailsSent, locale }) => {
    if (state === 'invalid') throw refused('signature-invalid');
    if (!sealed) throw refused('no-longer-kept');
    if (mailsSent >= mostMails) throw refused('no-mail-left');
    await transaction.raw('update signatures set mails_sent = mails_sent + 1 where id = ?', [act.id]);
    // `again` would say that somebody signed once more: of who waits it is asked for.
    await tools.enqueue(transaction, [{ signature: act.id, locale, again: state === 'confirmed', asked: true }]);
  });

/** As its owner withdraws it. @throws {Refused} `not-found` */
export const withdraw = (tools: SignatureDeskTools, act: Act): Promise<void> =>
  withLine(tools, act, 'signature-withdrawn', async (transaction) => {
    await eraseById(transaction, act.id);
  });

/**
 * A name that is shown. Where the whole name is shown, what is sealed follows (GDPR art. 16), so that what is handed over
 * and what its owner sees say the same; a first name and initial says too little for that.
 * @throws {Refused} `not-found`, `no-name-shown`
 */
export const correctName = (tools: SignatureDeskTools, act: Act & { name: string }): Promise<void> =>
  withLine(tools, act, 'name-corrected', async (transaction, { campaign, sealed, display, publicName }) => {
    if (publicName === null) throw refused('no-name-shown');
    const { name } = act;
    const resealed = sealed && display === 'full' ? renamed(tools, campaign, sealed, name) : sealed;
    await transaction.raw(
      `update signatures set public_name = ?, sealed = ?, updated_at = now() at time zone 'utc' where id = ?`,
      [name, resealed as Knex.Value, act.id],
    );
  });

function renamed({ keys }: SignatureDeskTools, campaign: string, sealed: Buffer, name: string): Buffer {
  const { address, ...rest } = unpackEntry(open(keys, campaign, sealed));
  return seal(keys, campaign, packEntry({ ...rest, email: address, name }));
}
