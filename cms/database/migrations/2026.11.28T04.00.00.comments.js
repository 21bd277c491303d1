'use strict';

/**
 * Comments on which somebody has decided (issue 6, “Moderate”). What was typed lies sealed with its signature; its words
 * are here, readable, only as long as they are published. The key to `signatures` is made after start
 * (src/api/signature/indexes.ts): on a new database Strapi has not made that table yet.
 */
const table = `
  create table if not exists comments (
    signature integer primary key,
    campaign text not null,
    locale text not null,
    state text not null check (state in ('approved', 'hidden', 'refused')),
    text text,
    chosen boolean not null default false,
    reason text,
    approved_at timestamptz,
    decided_at timestamptz not null default now(),
    constraint comments_readable check ((state = 'approved') = (text is not null)),
    constraint comments_reasoned check ((state = 'approved') = (reason is null))
  );
  create index if not exists comments_shown on comments (campaign, chosen desc, approved_at desc, signature desc)
   where state = 'approved';
  create index if not exists comments_decided on comments (campaign, state, decided_at desc, signature desc);
  create index if not exists comments_decided_in on comments (campaign, state, locale, decided_at desc, signature desc);
`;

module.exports = {
  async up(knex) {
    await knex.raw(table);
  },
};
