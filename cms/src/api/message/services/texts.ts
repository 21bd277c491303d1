import type { Knex } from 'knex';
import { sourceLocale } from '../../../language/public-locales';

export type Texts = Record<string, { text: string; locale: string }>;

interface Row {
  key: string;
  source: string;
  text: string | null;
  locale: string;
}

/** Every interface and mail text, each in the first language of the chain that has it, else in the code's own. */
export async function textsIn(knex: Knex, chain: readonly string[]): Promise<Texts> {
  const { rows } = await knex.raw<{ rows: Row[] }>(
    `select distinct on (key) key, source, nullif(text, '') as text, locale from messages
      where locale = any(:looked::text[])
      order by key, nullif(text, '') is null, array_position(:looked::text[], locale::text)`,
    { looked: [...new Set([...chain, sourceLocale])] },
  );
  return Object.fromEntries(
    rows.map(({ key, source, text, locale }) => [
      key,
      text === null ? { text: source, locale: sourceLocale } : { text, locale },
    ]),
  );
}

/**
 * Another whenever a text was written, came or went, whoever did it and in whichever process: whoever writes a row moves its
 * `updated_at`. Much cheaper to ask for than the texts.
 */
export async function stateOfTexts(knex: Knex): Promise<string> {
  const { rows } = await knex.raw<{ rows: { state: string }[] }>(
    `select concat(count(*), ' ', sum(extract(epoch from updated_at))) as state from messages`,
  );
  return rows[0]?.state ?? '';
}
