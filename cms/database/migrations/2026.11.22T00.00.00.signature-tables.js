'use strict';

/**
 * Tables that are no content types. Strapi's own do not exist yet when this runs on a new database, and it leaves tables
 * alone that it did not make. No foreign keys: a signature may go while its number stays.
 */
const tables = `
  create table if not exists tokens (
    hash bytea primary key,
    purpose text not null,
    signature integer not null,
    expires_at timestamptz not null
  );
  create index if not exists tokens_signature on tokens (signature);

  create table if not exists signature_counts (
    campaign text not null,
    day date not null,
    country text not null,
    locale text not null,
    partner text not null default '',
    confirmed integer not null default 0,
    waiting integer not null default 0,
    paper integer not null default 0,
    withdrawn integer not null default 0,
    primary key (campaign, day, country, locale, partner)
  );

  create table if not exists consent_texts (
    fingerprint text primary key,
    locale text not null,
    text text not null,
    first_shown timestamptz not null default now()
  );
`;

module.exports = {
  async up(knex) {
    await knex.raw(tables);
  },
};
