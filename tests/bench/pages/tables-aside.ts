import type { Subject } from '../subject.ts';

/** What signatures fill and pages of a campaign are made of. */
const tables = ['signatures', 'signature_counts', 'comments'];

const each = (statement: (table: string) => string): string => tables.map(statement).join(';\n');

/** Empty tables of the same columns and indexes, in a place where nobody looks; numbers of rows come from one sequence. */
const make = `
  create schema aside;
  create schema between;
  ${each((table) => `create table aside.${table} (like public.${table} including all)`)}`;

/** One transaction: whoever asks meanwhile waits for it and finds all of one side. */
const swap = `
  lock table ${[...tables.map((table) => `public.${table}`), ...tables.map((table) => `aside.${table}`)].join(', ')};
  ${each((table) => `alter table public.${table} set schema between`)};
  ${each((table) => `alter table aside.${table} set schema public`)};
  ${each((table) => `alter table between.${table} set schema aside`)}`;

/** What is stored changes places with what is set aside; the processes and their connections stay as they are. */
export async function exchange({ query }: Subject): Promise<void> {
  await query(`begin;${swap};commit`);
}

/** Sets what is stored aside; nothing is stored then. */
export async function setAside(subject: Subject): Promise<void> {
  await subject.query(make);
  await exchange(subject);
}
