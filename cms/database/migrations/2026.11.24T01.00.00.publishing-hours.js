'use strict';

/** The last hour at which each document was published by itself, in each language. */
const table = `
  create table if not exists publishing_hours (
    document text not null,
    locale text not null,
    hour timestamptz not null,
    primary key (document, locale)
  );
`;

module.exports = {
  async up(knex) {
    await knex.raw(table);
  },
};
