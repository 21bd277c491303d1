'use strict';

/**
 * Since when a language is public; without a date it is not. On a hub that exists already each stays as public as it was;
 * on a new one Strapi's own table is not there yet, and the first start makes the languages.
 */
const table = `
  create table if not exists languages (
    code text primary key,
    public_since timestamptz
  );

  do $$ begin
    if to_regclass('i18n_locale') is not null then
      insert into languages (code, public_since) select distinct code, now() from i18n_locale where code is not null
      on conflict do nothing;
    end if;
  end $$;
`;

module.exports = {
  async up(knex) {
    await knex.raw(table);
  },
};
