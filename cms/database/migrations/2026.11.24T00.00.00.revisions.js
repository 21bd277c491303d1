'use strict';

/**
 * Every wording of a statement that was ever published, and how many confirmed signatures each has. Written once: whoever
 * signed must be able to see what it was (issue 4). No foreign keys, so that a campaign may go while its revisions stay.
 */
const tables = `
  create table if not exists revisions (
    campaign text not null,
    locale text not null,
    number integer not null check (number > 0),
    published_at timestamptz not null default clock_timestamp(),
    fingerprint text not null,
    statement jsonb not null,
    kind text check (kind in ('correction', 'substance')),
    reason text not null default '',
    primary key (campaign, locale, number),
    constraint explained check ((number = 1) = (kind is null) and (number = 1) = (reason = ''))
  );
  create index if not exists revisions_fingerprint on revisions (campaign, fingerprint);

  create table if not exists revision_counts (
    campaign text not null,
    revision text not null,
    confirmed integer not null default 0,
    primary key (campaign, revision)
  );
`;

const writtenOnce = `
  create or replace function refuse_change_of_revision() returns trigger language plpgsql as $$
    begin
      raise exception 'A revision is written once.' using errcode = 'restrict_violation';
    end
  $$;
  create or replace trigger revisions_once before update or delete on revisions
    for each row execute function refuse_change_of_revision();
  create or replace trigger revisions_whole before truncate on revisions
    for each statement execute function refuse_change_of_revision();
`;

/** Who signed before there were these counters. On a new database Strapi has not made the table of signatures yet. */
const countEarlier = `
  do $$
    begin
      if to_regclass('signatures') is not null then
        insert into revision_counts (campaign, revision, confirmed)
        select campaign, revision, count(*) from signatures where state = 'confirmed' group by campaign, revision
        on conflict (campaign, revision) do update set confirmed = excluded.confirmed;
      end if;
    end
  $$;
`;

module.exports = {
  async up(knex) {
    await knex.raw(tables);
    await knex.raw(writtenOnce);
    await knex.raw(countEarlier);
  },
};
