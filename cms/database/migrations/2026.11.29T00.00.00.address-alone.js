'use strict';

/**
 * A blind index is made with the key of its campaign (src/seal/blind-index.ts), so it is unique by itself; without the
 * campaign beside it the index is little more than half as large, and every signature lands on another page of it. Done
 * here and not by Strapi, which would break off after 15 seconds; on a new database there is no table yet.
 */
const alone = `
  set local statement_timeout = 0;
  do $$
    begin
      if to_regclass('signatures') is not null then
        alter table signatures drop constraint if exists signatures_address;
        alter table signatures add constraint signatures_address unique (address_index);
      end if;
    end
  $$;
`;

module.exports = {
  async up(knex) {
    await knex.raw(alone);
  },
};
