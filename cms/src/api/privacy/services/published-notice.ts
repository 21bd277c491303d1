import type { Knex } from 'knex';
import type { PrivacyPage } from '../../../../contract/pages';
import { shownRow, type Shown } from '../../site/shown-row';
import { shownBlocks } from '../../site/stored-blocks';

interface Row {
  title: string;
  body: string;
  locale: string;
}

/** The privacy notice in the first language of the chain in which it is published. */
export async function publishedNotice(knex: Knex, { chain, drafts }: Shown): Promise<PrivacyPage> {
  const { rows } = await knex.raw<{ rows: Row[] }>(
    `select title, body::text as body, locale from privacies p
      where ${shownRow('p')} order by array_position(:chain::text[], locale::text) limit 1`,
    { chain, drafts },
  );
  const [row] = rows;
  return row ? { title: row.title, body: shownBlocks(JSON.parse(row.body)), locale: row.locale } : null;
}
