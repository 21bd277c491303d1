import type { Knex } from 'knex';

interface Difference {
  /** Its address, or the id of a campaign that is no longer there. */
  campaign: string;
  revision: string;
  kept: string;
  found: string;
}

/** Like the recount of the signatures beside it: in one moment, and what is added is the difference of that moment. */
const recount = `
  with found as (
    select campaign, revision, count(*) as confirmed from signatures where state = 'confirmed' group by 1, 2
  ), compared as (
    select campaign, revision, coalesce(found.confirmed, 0) as found, coalesce(kept.confirmed, 0) as kept
      from found full join revision_counts kept using (campaign, revision)
  ), mended as (
    insert into revision_counts (campaign, revision, confirmed)
    select campaign, revision, found - kept from compared where found <> kept order by campaign, revision
    on conflict (campaign, revision) do update set confirmed = revision_counts.confirmed + excluded.confirmed
  )
  select coalesce((select slug from campaigns where document_id = compared.campaign limit 1), campaign) as campaign,
         revision, kept, found
    from compared where found <> kept`;

/** Mends the counters of the revisions and answers a sentence for each that was wrong. */
export async function recountRevisions(transaction: Knex.Transaction): Promise<string[]> {
  const { rows } = await transaction.raw<{ rows: Difference[] }>(recount);
  return rows.map(
    ({ campaign, revision, kept, found }) =>
      `The counter of the text ${revision} of ${campaign} said ${kept} confirmed, its rows are ${found}. It now says ` +
      'what the rows do.',
  );
}
