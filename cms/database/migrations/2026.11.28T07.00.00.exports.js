'use strict';

/**
 * Files with signatures that somebody ordered. The key opens the file and is sealed; without it, or after it is gone, the
 * file is noise. The reason is sealed too, since people write names into it. Nothing of a signer stands here.
 */
const table = `
  create table if not exists exports (
    id uuid primary key default gen_random_uuid(),
    campaign text not null,
    purpose text not null,
    format text not null,
    actor integer not null,
    actor_name text not null,
    why bytea not null,
    state text not null default 'waiting'
      check (state in ('waiting', 'running', 'ready', 'failed', 'cancelled', 'expired')),
    ordered_at timestamptz not null default clock_timestamp(),
    taken_at timestamptz,
    finished_at timestamptz,
    expires_at timestamptz,
    total integer not null default 0,
    done integer not null default 0,
    erased integer not null default 0,
    bytes bigint not null default 0,
    file uuid,
    key bytea,
    ticket bytea,
    ticket_expires_at timestamptz
  );
  create index if not exists exports_campaign on exports (campaign, ordered_at desc);
`;

module.exports = {
  async up(knex) {
    await knex.raw(table);
  },
};
