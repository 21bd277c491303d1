import type { Knex } from 'knex';

export interface Title {
  title: string;
  locale: string;
}

/** The published title of a campaign in the first language of the chain that has it, else in any. */
export async function campaignTitle(knex: Knex, campaign: string, chain: readonly string[]): Promise<Title | null> {
  const { rows } = await knex.raw<{ rows: Title[] }>(
    `select title, locale from campaigns where document_id = ? and published_at is not null
      order by array_position(?::text[], locale::text), locale limit 1`,
    [campaign, [...chain]],
  );
  return rows[0] ?? null;
}
