'use strict';

/**
 * Who looked at, exported or changed personal data, when and why. Written once: the product has no way to alter a line.
 * The reason is sealed, since people write names into it; `about` holds none. What a signature was before it was set aside
 * is counted apart from what was withdrawn.
 */
const table = `
  create table if not exists audit_log (
    id bigint generated always as identity primary key,
    at timestamptz not null default clock_timestamp(),
    actor integer not null,
    actor_name text not null,
    deed text not null,
    campaign text,
    signature integer,
    about jsonb not null default '{}',
    why bytea not null
  );
  create index if not exists audit_log_signature on audit_log (signature, id) where signature is not null;

  alter table signature_counts add column if not exists invalidated integer not null default 0;
`;

const writtenOnce = `
  create or replace function refuse_change_of_audit() returns trigger language plpgsql as $$
    begin
      raise exception 'A line of the audit log is written once.' using errcode = 'restrict_violation';
    end
  $$;
  create or replace trigger audit_log_once before update or delete on audit_log
    for each row execute function refuse_change_of_audit();
  create or replace trigger audit_log_whole before truncate on audit_log
    for each statement execute function refuse_change_of_audit();
`;

module.exports = {
  async up(knex) {
    await knex.raw(table);
    await knex.raw(writtenOnce);
  },
};
