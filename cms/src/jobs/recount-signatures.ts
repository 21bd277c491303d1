import type { Knex } from 'knex';
import type { Chore } from './chores';
import { recountPaper } from './recount-paper';
import { recountRevisions } from './recount-revisions';

export interface Difference {
  /** Its address, or the id of a campaign that is no longer there. */
  campaign: string;
  keptWaiting: string;
  keptConfirmed: string;
  foundWaiting: string;
  foundConfirmed: string;
  /** Of the confirmed those whose name is shown. */
  keptShown: string;
  foundShown: string;
  keptInvalid: string;
  foundInvalid: string;
}

const differs = `found_waiting <> kept_waiting or found_confirmed <> kept_confirmed or found_shown <> kept_shown
                 or found_invalid <> kept_invalid`;

/**
 * Rows and counters, as they are in one moment: whatever changes one changes the other in the same transaction. What is
 * added to a counter is the difference of that moment, so that what is counted meanwhile is not lost.
 */
const recount = `
  with found as (
    select campaign, created_at::date as day, country, locale,
           count(*) filter (where state = 'waiting') as waiting, count(*) filter (where state = 'confirmed') as confirmed,
           count(public_name) as shown, count(*) filter (where state = 'invalid') as invalid
      from signatures group by 1, 2, 3, 4
  ), kept as (
    select campaign, day, country, locale, sum(waiting) as waiting, sum(confirmed) as confirmed,
           sum(shown) as shown, sum(invalidated) as invalid
      from signature_counts group by 1, 2, 3, 4
  ), compared as (
    select campaign, day, country, locale,
           coalesce(found.waiting, 0) as found_waiting, coalesce(kept.waiting, 0) as kept_waiting,
           coalesce(found.confirmed, 0) as found_confirmed, coalesce(kept.confirmed, 0) as kept_confirmed,
           coalesce(found.shown, 0) as found_shown, coalesce(kept.shown, 0) as kept_shown,
           coalesce(found.invalid, 0) as found_invalid, coalesce(kept.invalid, 0) as kept_invalid
      from found full join kept using (campaign, day, country, locale)
  ), mended as (
    insert into signature_counts (campaign, day, country, locale, waiting, confirmed, shown, invalidated)
    select campaign, day, country, locale, found_waiting - kept_waiting, found_confirmed - kept_confirmed,
           found_shown - kept_shown, found_invalid - kept_invalid from compared where ${differs}
     order by campaign, day, country, locale
    on conflict (campaign, day, country, locale, partner)
      do update set waiting = signature_counts.waiting + excluded.waiting,
                    confirmed = signature_counts.confirmed + excluded.confirmed,
                    shown = signature_counts.shown + excluded.shown,
                    invalidated = signature_counts.invalidated + excluded.invalidated
  )
  select coalesce((select slug from campaigns where document_id = compared.campaign limit 1), campaign) as campaign,
         sum(kept_waiting) as "keptWaiting", sum(kept_confirmed) as "keptConfirmed",
         sum(found_waiting) as "foundWaiting", sum(found_confirmed) as "foundConfirmed",
         sum(kept_shown) as "keptShown", sum(found_shown) as "foundShown",
         sum(kept_invalid) as "keptInvalid", sum(found_invalid) as "foundInvalid"
    from compared group by compared.campaign having bool_or(${differs})`;

export const sentence = (one: Difference): string =>
  `The counters of ${one.campaign} said ${one.keptConfirmed} confirmed, ${one.keptShown} of them shown, ` +
  `${one.keptWaiting} waiting and ${one.keptInvalid} invalid; its rows are ${one.foundConfirmed}, ${one.foundShown}, ` +
  `${one.foundWaiting} and ${one.foundInvalid}. ` +
  `The counters now say what the rows do.`;

/**
 * Every night. A difference is a fault of ours, or somebody's hand in the database, and an error in the log. It is
 * mended all the same: the rows are the signatures and the counters only their number, and a public figure that is known
 * to be wrong must not stand until somebody reads the log. Both figures are in the line, so nothing is hidden.
 */
export function recountSignatures(knex: Knex, alert: (line: string) => void): Chore {
  return {
    name: 'recount-signatures',
    cron: '11 3 * * *',
    work: async () => {
      const lines = await knex.transaction(async (transaction) => {
        await transaction.raw('set local statement_timeout = 0'); // it reads every signature
        const { rows } = await transaction.raw<{ rows: Difference[] }>(recount);
        return [...rows.map(sentence), ...(await recountRevisions(transaction)), ...(await recountPaper(transaction))];
      });
      for (const line of lines) alert(`Recount: ${line}`);
      return lines.length > 0 ? lines : ['Every counter says what the rows do.'];
    },
  };
}
