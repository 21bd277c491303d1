'use strict';

/**
 * What is set aside by conditions, and taken back: each run with how far it is, and what every signature was before.
 * Conditions are sealed, since a pattern of names may be a name. Clusters are what stood out of the last day by itself.
 */
const tables = `
  create table if not exists invalidations (
    id integer generated always as identity primary key,
    campaign text not null,
    conditions bytea not null,
    actor_name text not null,
    state text not null default 'counting',
    cancelled boolean not null default false,
    last integer not null,
    passed integer not null default 0,
    found_waiting integer not null default 0,
    found_confirmed integer not null default 0,
    unmarked integer not null default 0,
    sample integer[] not null default '{}',
    done integer not null default 0,
    restored integer not null default 0,
    made_at timestamptz not null default now(),
    started_at timestamptz,
    ended_at timestamptz,
    reversed_at timestamptz
  );
  create index if not exists invalidations_campaign on invalidations (campaign, id);

  create table if not exists invalidated_signatures (
    signature integer primary key,
    invalidation integer not null,
    state text not null,
    public_name text
  );
  create index if not exists invalidated_signatures_run on invalidated_signatures (invalidation, signature);

  create table if not exists clusters (
    id integer generated always as identity primary key,
    campaign text not null,
    kind text not null check (kind in ('network', 'domain')),
    tag bytea not null,
    hour timestamptz not null,
    signatures integer not null,
    usual integer not null,
    dismissed_at timestamptz,
    unique (campaign, kind, tag, hour)
  );
`;

module.exports = {
  async up(knex) {
    await knex.raw(tables);
  },
};
