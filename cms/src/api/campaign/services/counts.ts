import type { Knex } from 'knex';
import { publicWaiting, type Figures } from '../../signature/services/public-figures';

interface Row extends Record<keyof Figures, string> {
  campaign: string;
}

export const noFigures: Figures = { confirmed: 0, waiting: 0, paper: 0 };

/** The public figures of many campaigns, in one statement. */
export async function countsOf(knex: Knex, campaigns: readonly string[]): Promise<Map<string, Figures>> {
  const { rows } = await knex.raw<{ rows: Row[] }>(
    `select campaign, sum(confirmed) as confirmed, ${publicWaiting} as waiting, sum(paper) as paper
       from signature_counts where campaign = any(:campaigns::text[]) group by campaign`,
    { campaigns },
  );
  return new Map(
    rows.map(({ campaign, confirmed, waiting, paper }) => [
      campaign,
      { confirmed: Number(confirmed), waiting: Number(waiting), paper: Number(paper) },
    ]),
  );
}
