import type { Knex } from 'knex';

/** What an entry adds to the counters: so many, on this day, in this country, language and organisation; '' for none. */
export interface PaperCount {
  campaign: string;
  day: string;
  country: string;
  locale: string;
  partner: string;
  number: number;
}

/**
 * Adds what entries count, or with a negative sign takes it back, in the transaction that changes the entry: what is
 * shown is always what the entries say.
 */
export async function countPaper(transaction: Knex.Transaction, entry: PaperCount, sign: 1 | -1): Promise<void> {
  const { campaign, day, country, locale, partner, number } = entry;
  await transaction.raw(
    `insert into signature_counts (campaign, day, country, locale, partner, paper)
     values (:campaign, :day::date, :country, :locale, :partner, :paper)
     on conflict (campaign, day, country, locale, partner) do update set paper = signature_counts.paper + excluded.paper`,
    { campaign, day, country, locale, partner, paper: sign * number },
  );
}
