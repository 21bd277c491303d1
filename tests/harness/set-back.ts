import { inDatabase } from './database.ts';

/** Makes the signatures of a campaign, what is counted of them and what stood out among them older. */
export const setBack = (campaign: string, days: number) =>
  inDatabase(async (query) => {
    await query(`update signatures set created_at = created_at - $2 * interval '1 day' where campaign = $1`, [
      campaign,
      days,
    ]);
    await query('update signature_counts set day = day - $2::integer where campaign = $1', [campaign, days]);
    await query(`update clusters set hour = hour - $2 * interval '1 day' where campaign = $1`, [campaign, days]);
  });
