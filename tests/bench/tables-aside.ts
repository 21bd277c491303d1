import type { Subject } from './subject.ts';

/** What signatures fill, and what pages of a campaign and the way of a signature read and write. */
const tables = ['signatures', 'signature_counts', 'comments'];

const each = (statement: (table: string) => string): string => tables.map(statement).join(';\n');

/**
 * Empty tables of the same columns and indexes, in a place where nobody looks; the numbers of rows come from one sequence, so
 * that no mail of one side finds a signature of the other.
 */
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

const exchange = ({ query }: Subject) => query(`begin;${swap};commit`);

/** Does something while what is stored and what is set aside have changed places; processes and connections stay as they are. */
export async function aside<Made>(subject: Subject, work: () => Promise<Made>): Promise<Made> {
  await exchange(subject);
  const made = await work();
  await exchange(subject);
  return made;
}

/** Makes the other side and has it filled. */
export async function fillAside(subject: Subject, fill: () => Promise<unknown>): Promise<void> {
  await subject.query(make);
  await aside(subject, fill);
}
