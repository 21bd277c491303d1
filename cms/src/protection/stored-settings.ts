import type { Knex } from 'knex';
import { remembered } from '../door/remembered';
import { defaults, settingsFrom, type Setting, type Settings } from './settings';

export type AskSettings = () => Promise<Settings>;

/** Milliseconds after which a change in the panel holds at the latest, without a restart (issue 3). */
const freshness = 1_000;

/** How the table calls a field. */
export const columnOf = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Each field by its own name: `network_signatures as networkSignatures`. */
const fields = Object.fromEntries(Object.keys(defaults).map((name) => [name, columnOf(name)]));

/** What a person set; null or nothing where the default holds. */
export async function changedSettings(knex: Knex): Promise<Partial<Record<Setting, number | null>>> {
  const rows = (await knex('protections').select(fields).orderBy('id').limit(1)) as Partial<
    Record<Setting, number | null>
  >[];
  return rows[0] ?? {};
}

/** The protection as it is set now. */
export const keptSettings = (knex: Knex): AskSettings =>
  remembered(async () => settingsFrom(await changedSettings(knex)), freshness);
