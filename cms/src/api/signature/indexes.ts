import type { Knex } from 'knex';

/**
 * What Strapi's schema cannot say: the names of a campaign, newest first, without the rows that show none. Made after
 * every start, since migrations run before Strapi makes its tables.
 */
const publicNames = `
  create index if not exists signatures_public on signatures (campaign, confirmed_at desc, id desc)
   where public_name is not null`;

/** Those who are to be reminded and those who are to go, by age: few, however many have confirmed (src/jobs). */
const waiting = `
  create index if not exists signatures_waiting on signatures (created_at) where state = 'waiting'`;

/** Those whose network is still known, by age: a week of them (jobs/forget-networks.ts). */
const tagged = `
  create index if not exists signatures_tagged on signatures (created_at) where network_tag is not null`;

/** Comments that wait for a decision, in the order of the queue: in all languages, and in one. */
const undecided = `
  create index if not exists signatures_undecided on signatures (campaign, confirmed_at, id)
   where state = 'confirmed' and comment = 'undecided'`;
const undecidedIn = `
  create index if not exists signatures_undecided_in on signatures (campaign, locale, confirmed_at, id)
   where state = 'confirmed' and comment = 'undecided'`;

/**
 * The list of the desk, in the order of signing, and everything but a name that one looks for there. Every index costs each
 * insert, so this is one for all: it leads to a moment of a campaign, and its entries say by themselves whether a
 * signature is meant, so that looking through tens of thousands for a rare one reads no row (signature-desk/find). Those
 * who sign come at its end, which is always in memory.
 */
const desk = `
  create index if not exists signatures_desk
      on signatures (campaign, created_at, id, state, country, locale, network_tag)`;

/** Names that are shown, by their beginning, small letters, in the same order whatever the database sorts by. */
const names = `
  create index if not exists signatures_names on signatures (campaign, (lower(public_name) collate "C"), id)
   where public_name is not null`;

/** What is kept of a signature beside it goes with it, whoever erases it: a published comment, what it was before. */
const belongings = ['comments', 'invalidated_signatures'];
const goesWithIt = (table: string): string => `
  do $$
    begin
      if not exists (select from pg_constraint where conname = '${table}_signature') then
        alter table ${table} add constraint ${table}_signature
          foreign key (signature) references signatures on delete cascade;
      end if;
    end
  $$`;

/**
 * Strapi makes these for columns that a signature never fills; each would cost every insert a descent into a tree. They are
 * there, so that Strapi does not make them again whenever the schema changes, which takes minutes with millions of rows;
 * and they hold nothing.
 */
const unused = {
  signatures_documents_idx: 'document_id, locale, published_at',
  signatures_created_by_id_fk: 'created_by_id',
  signatures_updated_by_id_fk: 'updated_by_id',
};
const emptied = ([name, columns]: [string, string]): string => `
  do $$
    begin
      if exists (select from pg_index where indexrelid = to_regclass('${name}') and indpred is null) then
        drop index ${name};
      end if;
      create index if not exists ${name} on signatures (${columns}) where false;
    end
  $$`;

/** All or none; with many signatures one takes longer than a statement may that others wait for (config/database.ts). */
export const makeIndexes = (knex: Knex): Promise<void> =>
  knex.transaction(async (transaction) => {
    await transaction.raw('set local statement_timeout = 0');
    const own = [publicNames, waiting, tagged, undecided, undecidedIn, desk, names];
    for (const index of own) await transaction.raw(index);
    for (const table of belongings) await transaction.raw(goesWithIt(table));
    for (const each of Object.entries(unused)) await transaction.raw(emptied(each));
  });
