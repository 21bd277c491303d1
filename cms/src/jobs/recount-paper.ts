import type { Knex } from 'knex';

/**
 * What the entries of paper add up to, against what the counters say, in one moment. What is added to a counter is the
 * difference of that moment, as for signatures (recount-signatures.ts).
 */
const recount = `
  with found as (
    select campaign, day, country, locale, partner, sum(number) as paper from paper_entries
     where removed_at is null group by 1, 2, 3, 4, 5
  ), kept as (
    select campaign, day, country, locale, partner, paper from signature_counts where paper <> 0
  ), compared as (
    select campaign, day, country, locale, partner, coalesce(found.paper, 0) as found, coalesce(kept.paper, 0) as kept
      from found full join kept using (campaign, day, country, locale, partner)
     where coalesce(found.paper, 0) <> coalesce(kept.paper, 0)
  ), mended as (
    insert into signature_counts (campaign, day, country, locale, partner, paper)
    select campaign, day, country, locale, partner, found - kept from compared
     order by campaign, day, country, locale, partner
    on conflict (campaign, day, country, locale, partner)
      do update set paper = signature_counts.paper + excluded.paper
  )
  select coalesce((select slug from campaigns where document_id = compared.campaign limit 1), campaign) as campaign,
         sum(kept)::text as kept, sum(found)::text as found
    from compared group by compared.campaign`;

/** A line for each campaign whose counters said something else than its entries. */
export async function recountPaper(transaction: Knex.Transaction): Promise<string[]> {
  const { rows } = await transaction.raw<{ rows: Record<'campaign' | 'kept' | 'found', string>[] }>(recount);
  return rows.map(
    ({ campaign, kept, found }) =>
      `The counters of ${campaign} said ${kept} on paper where its entries say ${found}. They now say what the entries do.`,
  );
}
