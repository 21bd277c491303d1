'use strict';

/** Which source each translation was made from, and the words of that source, so that its changes can be shown. */
const tables = `
  create table if not exists source_texts (
    fingerprint text primary key,
    text text not null
  );

  create table if not exists translation_sources (
    type text not null,
    document text not null,
    field text not null,
    locale text not null,
    fingerprint text not null,
    primary key (type, document, field, locale)
  );
  create index if not exists translation_sources_locale on translation_sources (locale);
`;

module.exports = {
  async up(knex) {
    await knex.raw(tables);
  },
};
