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

/** What is stored changes places with what is set aside; the processes and their connections stay as they are. */
export async function exchange({ query }: Subject): Promise<void> {
  await query(`begin;${swap};commit`);
}

/** Makes the other side and has it filled; what was stored before is there again afterwards. */
export async function fillAside(subject: Subject, fill: () => Promise<unknown>): Promise<void> {
  await subject.query(make);
  await exchange(subject);
  await fill();
  await exchange(subject);
}
