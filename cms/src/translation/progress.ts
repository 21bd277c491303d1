import type { Knex } from 'knex';
import type { Progress } from '../../contract/desk';

/** How far each language of the hub is, by its code. */
export type ProgressOf = (knex: Knex) => Promise<Map<string, Progress>>;

/** SQL: the texts of a published type in the language that documents are written in, and whether another has them. */
const documents = (table: string): string => `
  select l.code, exists (select 1 from ${table} t where t.document_id = s.document_id and t.locale = l.code
                            and t.published_at is null) as done
    from ${table} s cross join i18n_locale l
   where s.published_at is null and s.locale = :source`;

const counted = `
  select code, count(*)::int as total, (count(*) filter (where done))::int as done from (
    select l.code, l.code = 'en' or coalesce(m.text, '') <> '' as done
      from i18n_locale l join messages m on m.locale = l.code
    union all ${['campaigns', 'statements', 'updates', 'organisations', 'privacies'].map(documents).join(' union all ')}
  ) texts group by code`;

/** A document or message counts as done when the language has it. */
export const progressOf: ProgressOf = async (knex) => {
  const { rows } = await knex.raw<{ rows: { code: string; total: number; done: number }[] }>(counted, { source: 'en' });
  return new Map(
    rows.map(({ code, total, done }) => [code, { total, missing: total - done, outdated: 0, draft: 0, done }]),
  );
};
