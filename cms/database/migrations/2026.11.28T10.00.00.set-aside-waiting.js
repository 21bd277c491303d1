'use strict';

/**
 * Who waited when they were set aside goes after two weeks like everybody who did not confirm
 * (src/jobs/purge-unconfirmed.ts). They are few beside those who had confirmed, and found every hour.
 */
module.exports = {
  async up(knex) {
    await knex.raw(
      `create index if not exists invalidated_signatures_waiting on invalidated_signatures (signature) where state = 'waiting'`,
    );
  },
};
