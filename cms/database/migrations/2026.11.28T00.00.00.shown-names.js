'use strict';

/**
 * How many of the confirmed signatures show a name, so that the public list says at once how many do not. On a new
 * database Strapi has not made the table of signatures yet.
 */
const column = 'alter table signature_counts add column if not exists shown integer not null default 0';

const countEarlier = `
  do $$
    begin
      if to_regclass('signatures') is not null then
        insert into signature_counts (campaign, day, country, locale, shown)
        select campaign, created_at::date, country, locale, count(*) from signatures
         where public_name is not null group by 1, 2, 3, 4
        on conflict (campaign, day, country, locale, partner) do update set shown = excluded.shown;
      end if;
    end
  $$;
`;

module.exports = {
  async up(knex) {
    await knex.raw(column);
    await knex.raw(countEarlier);
  },
};
