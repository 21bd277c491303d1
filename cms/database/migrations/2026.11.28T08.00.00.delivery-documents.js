'use strict';

/**
 * Documents for the addressee of a campaign, with what is told about each. The file lies here in pieces: it goes with its
 * row, is in every backup, is the same for every process, and leaves in a stream without being in memory as a whole.
 */
const tables = `
  create table if not exists delivery_documents (
    id integer generated always as identity primary key,
    campaign text not null,
    locale text not null,
    state text not null default 'waiting' check (state in ('waiting', 'reading', 'setting', 'ready', 'failed')),
    ordered_at timestamptz not null default clock_timestamp(),
    ordered_by text not null,
    as_of timestamptz,
    names integer,
    unprintable integer,
    hidden integer,
    confirmed integer,
    size integer,
    sha256 text,
    made_with text
  );
  create index if not exists delivery_documents_campaign on delivery_documents (campaign, id desc);

  create table if not exists delivery_document_pieces (
    document integer not null references delivery_documents (id) on delete cascade,
    number integer not null,
    bytes bytea not null,
    primary key (document, number)
  );
`;

module.exports = {
  async up(knex) {
    await knex.raw(tables);
  },
};
