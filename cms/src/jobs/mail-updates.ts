import type { Knex } from 'knex';
import type { Chore } from './chores';
import { inPortions } from './in-portions';

/** A mail about an update that is due: to whom, and what about, is known only to who opens both. */
export interface DueNews {
  update: string;
  signature: number;
}

export type EnqueueNews = (transaction: Knex.Transaction, mails: DueNews[]) => Promise<void>;

/**
 * An update that is published and ticked gets its mailing once, whatever is published of it later. Which campaign it
 * belongs to is said by its drafts (campaign/services/belongings.ts).
 */
const begin = `
  insert into update_mailings (document, campaign)
  select distinct on (published.document_id) published.document_id, campaigns.document_id
    from updates published
    join updates draft on draft.document_id = published.document_id and draft.published_at is null
    join updates_campaign_lnk link on link.update_id = draft.id
    join campaigns on campaigns.id = link.campaign_id
   where published.published_at is not null and published.mail_it
   order by published.document_id, campaigns.document_id
  on conflict (document) do nothing`;

interface Mailing {
  document: string;
  campaign: string;
  startedAt: string;
  passed: number;
}

/** The row is held while a portion goes into the queue: two processes never take the same one. */
const unfinished = `
  select document, campaign, started_at as "startedAt", passed from update_mailings
   where finished_at is null order by started_at limit 1 for update skip locked`;

/** Who confirms later has seen the news on the page; the mails of a later portion are for those of the beginning too. */
const recipients = `
  select id as signature from signatures
   where campaign = ? and id > ? and state = 'confirmed' and updates and confirmed_at <= ?::timestamptz at time zone 'utc'
   order by id limit ?`;

/** Takes the next portion of one mailing; the mails and how far it got are one transaction, so a crash repeats nothing. */
const takePortion = (knex: Knex, enqueue: EnqueueNews, most: number): Promise<number | null> =>
  knex.transaction(async (transaction) => {
    const { rows } = await transaction.raw<{ rows: Mailing[] }>(unfinished);
    const [mailing] = rows;
    if (!mailing) return null;
    const { document: update, campaign, startedAt, passed } = mailing;
    const found = await transaction.raw<{ rows: { signature: number }[] }>(recipients, [
      campaign,
      passed,
      startedAt,
      most,
    ]);
    const mails = found.rows.map(({ signature }) => ({ update, signature }));
    if (mails.length > 0) await enqueue(transaction, mails);
    await transaction.raw(
      'update update_mailings set passed = ?, finished_at = case when ? then now() end where document = ?',
      [mails.at(-1)?.signature ?? passed, mails.length < most, update],
    );
    return mails.length;
  });

/** Within a minute of publishing, to those who confirmed and asked for news: once an update and signature (issue 3). */
export function mailUpdates(knex: Knex, enqueue: EnqueueNews): Chore {
  return {
    name: 'mail-updates',
    cron: '* * * * *',
    work: async () => {
      await knex.raw(begin);
      let due = 0;
      const whole = async (most: number): Promise<number> => {
        const taken = await takePortion(knex, enqueue, most);
        due += taken ?? 0;
        return taken === null ? 0 : most; // a mailing that ends may be followed by the next one
      };
      await inPortions(whole);
      return [`Enqueued ${due} mails about updates.`];
    },
  };
}
