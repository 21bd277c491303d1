'use strict';

/**
 * What managers turn while signatures come in, one row for all: `turned` grows with every change, so that a process that
 * asks every second is sent nothing when nothing has changed.
 */
const table = `
  create table if not exists dials (
    single boolean primary key default true check (single),
    turned bigint not null default 0,
    dials jsonb not null default '{}'
  );
  insert into dials default values on conflict do nothing;
`;

module.exports = {
  async up(knex) {
    await knex.raw(table);
  },
};
