'use strict';

/** How often an address was entered that had signed already (src/api/signature/services/public-figures.ts). */
module.exports = {
  async up(knex) {
    await knex.raw('alter table signature_counts add column if not exists repeated integer not null default 0');
  },
};
