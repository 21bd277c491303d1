import type { Knex } from 'knex';

/**
 * What Strapi's schema cannot say: the names of a campaign, newest first, without the rows that show none. Made after
 * every start, since migrations run before Strapi makes its tables.
 */
export async function makeIndexes(knex: Knex): Promise<void> {
  await knex.raw(
    `create index if not exists signatures_public on signatures (campaign, confirmed_at desc, id desc)
      where public_name is not null`,
  );
}
