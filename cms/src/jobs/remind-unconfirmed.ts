import type { Knex } from 'knex';
import { season } from '../api/campaign/season';
import { mostMails } from '../api/signature/store-waiting';
import { daysToConfirm } from '../../contract/confirmation';
import type { AskDirectory, Directory } from '../door/directory';
import type { Chore } from './chores';
import type { DueMail, EnqueueMails } from './due-mails';
import { inPortions } from './in-portions';

const daysUntilReminder = 2;

/** Where a confirmation would still be taken: to be reminded of what is over helps nobody. */
export const openCampaigns = ({ byId, today }: Directory): string[] =>
  [...byId.values()].filter(({ dates }) => season(dates, today) === 'open').map(({ documentId }) => documentId);

/**
 * Whoever is marked here gets the mail, in the same transaction, and nobody is marked twice. What is in another
 * transaction's hand is being confirmed or withdrawn; if not, the next run finds it.
 */
const mark = `
  update signatures set reminded_at = now() at time zone 'utc', mails_sent = mails_sent + 1
   where id in (
     select id from signatures
      where state = 'waiting' and reminded_at is null and campaign = any(?::text[]) and mails_sent < ${mostMails}
        and created_at < now() at time zone 'utc' - interval '${daysUntilReminder} days'
        and created_at > now() at time zone 'utc' - interval '${daysToConfirm - 1} days'
      order by id limit ? for update skip locked)
  returning id as signature, locale`;

interface Reminding {
  knex: Knex;
  directory: AskDirectory;
  enqueue: EnqueueMails;
}

/** Two days after signing, once, with a fresh link: most who do not confirm have only overlooked the mail. */
export function remindUnconfirmed({ knex, directory, enqueue }: Reminding): Chore {
  const remind = (campaigns: string[], most: number): Promise<number> =>
    knex.transaction(async (transaction) => {
      const { rows } = await transaction.raw<{ rows: Pick<DueMail, 'signature' | 'locale'>[] }>(mark, [
        campaigns,
        most,
      ]);
      const mails = rows.map((row): DueMail => ({ ...row, again: false, reminder: true }));
      if (mails.length > 0) await enqueue(transaction, mails);
      return mails.length;
    });
  return {
    name: 'remind-unconfirmed',
    cron: '17 * * * *',
    work: async () => {
      const campaigns = openCampaigns(await directory());
      return [`Unconfirmed signatures reminded of: ${await inPortions((most) => remind(campaigns, most))}.`];
    },
  };
}
