import type { Knex } from 'knex';
import type { Figures } from '../../contract/home';
import { figuresOf, lastDays, type DayRow } from './days';

interface Row extends Record<'confirmed' | 'waiting' | 'ever', string> {
  day: string | null;
}

/** Of all campaigns, from the counters: no signature is read, so nobody's name can come along. */
export async function figures(knex: Knex, now: Date): Promise<Figures> {
  const [first = ''] = lastDays(now);
  const { rows } = await knex.raw<{ rows: Row[] }>(
    `with days as (select day::text, sum(confirmed) as confirmed, sum(waiting) as waiting from signature_counts
                    where day >= :first::date group by day)
     select d.*, e.ever from (select coalesce(sum(confirmed), 0) as ever from signature_counts) e left join days d on true`,
    { first },
  );
  const days = rows.flatMap(({ day, confirmed, waiting }): DayRow[] =>
    day === null ? [] : [{ day, confirmed: Number(confirmed), waiting: Number(waiting) }],
  );
  return figuresOf(days, Number(rows[0]?.ever), now);
}
