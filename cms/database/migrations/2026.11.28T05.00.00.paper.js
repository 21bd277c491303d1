'use strict';

/**
 * Signatures on paper: numbers with the sheets they come from. Scans show names and hands, so they lie sealed here, in
 * pieces, and never among the uploads; so does what was noted, since people write names into it. A scan without an entry
 * was uploaded for one that was never made. What is imported waits for its job sealed as well, some rows a portion, and
 * every portion goes in the transaction that makes signatures of it.
 */
const tables = `
  create table if not exists paper_entries (
    id integer generated always as identity primary key,
    campaign text not null,
    day date not null,
    country text not null default '',
    locale text not null default '',
    partner text not null default '',
    number integer not null check (number > 0),
    sealed bytea not null,
    scan uuid,
    entered_at timestamptz not null default clock_timestamp(),
    entered_by text not null,
    removed_at timestamptz
  );
  create index if not exists paper_entries_campaign on paper_entries (campaign, id desc);
  create index if not exists paper_entries_scan on paper_entries (scan) where scan is not null;

  create table if not exists paper_scans (
    id uuid primary key default gen_random_uuid(),
    campaign text not null,
    type text not null,
    size integer not null,
    made_at timestamptz not null default now()
  );
  create table if not exists paper_scan_pieces (
    id integer generated always as identity primary key,
    scan uuid not null references paper_scans (id) on delete cascade,
    number integer not null,
    sealed bytea not null,
    unique (scan, number)
  );

  create table if not exists signature_imports (
    id integer generated always as identity primary key,
    campaign text not null,
    state text not null default 'uploaded'
      check (state in ('uploaded', 'checking', 'checked', 'running', 'done', 'failed')),
    made_at timestamptz not null default clock_timestamp(),
    made_by text not null,
    rows integer not null,
    columns integer not null,
    settings jsonb,
    source text,
    consent_text text,
    passed integer not null default 0,
    fresh integer not null default 0,
    known integer not null default 0,
    repeated integer not null default 0,
    refused integer not null default 0,
    found jsonb not null default '[]',
    ended_at timestamptz
  );
  create index if not exists signature_imports_campaign on signature_imports (campaign, id desc);

  create table if not exists signature_import_portions (
    id integer generated always as identity primary key,
    import integer not null references signature_imports (id) on delete cascade,
    first integer not null,
    sealed bytea not null,
    unique (import, first)
  );
`;

module.exports = {
  async up(knex) {
    await knex.raw(tables);
  },
};
