import type { Knex } from 'knex';
import type { Progress } from '../../contract/desk';
import { besideSql, partsSql, stateSql } from './stored-texts';

const inState = (state: string): string => `count(*) filter (where state = '${state}')`;

/** SQL: how many texts there are in each state. */
export const countsSql = `
  count(*)::int as total, ${inState('missing')}::int as missing, ${inState('outdated')}::int as outdated,
  ${inState('draft')}::int as draft, ${inState('done')}::int as done`;

/** From what is translated, not from what there is to translate: that is a tenth of the work for thirty languages. */
const statement = `
  with ${partsSql('(select array_agg(code::text) from i18n_locale)')},
  translated as (
    select t.locale as code, s.value is not null as wanted, ${stateSql} as state
      from target t join source s on s.id = t.id
      ${besideSql('t.locale')}
     where t.value is not null and t.locale <> s.locale
  ),
  counted as (
    select code, count(*) filter (where wanted) as wanted, ${inState('outdated')} as outdated, ${inState('draft')} as draft,
           ${inState('done')} as done
      from translated group by code
  ),
  wanted as (
    select l.code, count(*) as texts from i18n_locale l join source s on s.locale <> l.code and s.value is not null
     group by l.code
  )
  select l.code, (coalesce(wanted.texts, 0) - coalesce(counted.wanted, 0))::int as missing,
         coalesce(outdated, 0)::int as outdated, coalesce(draft, 0)::int as draft, coalesce(done, 0)::int as done
    from i18n_locale l left join wanted on wanted.code = l.code left join counted on counted.code = l.code`;

/** How far each language of the hub is, by its code, in one statement. The language of the sources has nothing to do. */
export async function progressOf(knex: Knex): Promise<Map<string, Progress>> {
  const { rows } = await knex.raw<{ rows: (Omit<Progress, 'total'> & { code: string })[] }>(statement);
  return new Map(
    rows.map(({ code, missing, outdated, draft, done }) => {
      const total = missing + outdated + draft + done;
      return [code, { total, missing, outdated, draft, done }];
    }),
  );
}
