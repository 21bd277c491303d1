import type { Knex } from 'knex';
import { translatableTypes } from '../translation/translatable';
import type { Chore } from './chores';

const stillThere = translatableTypes
  .map(({ name, table }) => `select '${name}' as type, document_id as document, locale from ${table}`)
  .join(' union ');

const forget = `
  with lost as (
    delete from translation_sources r where not exists (
      select 1 from (${stillThere}) t where t.type = r.type and t.document = r.document and t.locale = r.locale
    ) returning 1
  )
  select count(*)::int as lost from lost`;

const forgetWords = `
  delete from source_texts s where not exists (select 1 from translation_sources r where r.fingerprint = s.fingerprint)`;

/** Every night: of documents and languages that are gone, the hub does not keep what their translations were made from. */
export function forgetTranslations(knex: Knex): Chore {
  return {
    name: 'forget-translations',
    cron: '41 3 * * *',
    work: async () => {
      const lost = await knex.transaction(async (transaction) => {
        // Whoever remembers a source meanwhile waits: its words must not be forgotten while they are named anew.
        await transaction.raw('lock table translation_sources in share row exclusive mode');
        const { rows } = await transaction.raw<{ rows: { lost: number }[] }>(forget);
        await transaction.raw(forgetWords);
        return rows[0]?.lost ?? 0;
      });
      return [lost === 0 ? 'No translation is gone.' : `Forgot the sources of ${lost} translations that are gone.`];
    },
  };
}
