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

/** Strapi makes these for columns that a signature never fills; each would cost every insert a descent into a tree. */
const unused = ['signatures_documents_idx', 'signatures_created_by_id_fk', 'signatures_updated_by_id_fk'];

export async function makeIndexes(knex: Knex): Promise<void> {
  await knex.raw(publicNames);
  await knex.raw(waiting);
  await knex.raw(tagged);
  await knex.raw(undecided);
  await knex.raw(undecidedIn);
  await knex.raw(desk);
  await knex.raw(names);
  for (const table of belongings) await knex.raw(goesWithIt(table));
  for (const name of unused) await knex.raw('drop index if exists ??', [name]);
}
