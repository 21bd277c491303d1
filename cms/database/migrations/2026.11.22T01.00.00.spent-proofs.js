'use strict';

/** Proofs of work that were used, until they expire: one is good for one signature, in whatever process it comes in. */
const table = `
  create table if not exists spent_proofs (
    hash bytea primary key,
    expires_at timestamptz not null
  );
`;

module.exports = {
  async up(knex) {
    await knex.raw(table);
  },
};
