'use strict';

/** How far the mailing of an update is: the signatures up to `passed` have their mail in the queue. */
const table = `
  create table if not exists update_mailings (
    document text primary key,
    campaign text not null,
    started_at timestamptz not null default now(),
    passed integer not null default 0,
    finished_at timestamptz
  );
`;

module.exports = {
  async up(knex) {
    await knex.raw(table);
  },
};
