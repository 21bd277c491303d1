import type { Knex } from 'knex';
import { foundOnPage } from '../../../../contract/found-signatures';
import {
  conditionsOf,
  foundColumns,
  microsecondsOf,
  momentOf,
  type Asked,
  type Looked,
  type PlacedRow,
} from './found-row';
import { stretchesOf, type CountedDay, type From, type Stretches } from './stretches';

/**
 * Signatures that one look goes through at most. Their entries in the index `signatures_desk` say by themselves whether
 * they are meant, so that this many take the database some milliseconds.
 */
const most = 5_000;
/** Days of the counters that a look asks for, each a row for every country and language in it: what is frequent is found
 * in few, and only what is not costs the second look. */
const days = { first: 8, second: 120 };

/** Milliseconds by which the clock of the database may be ahead. */
const aMinute = 60_000;

interface Direction {
  order: 'asc' | 'desc';
  beyond: '<' | '>';
}
const directions: Record<From['towards'], Direction> = {
  older: { order: 'desc', beyond: '<' },
  newer: { order: 'asc', beyond: '>' },
};

type Values = Record<string, Knex.Value>;

async function rowsIn(knex: Knex, { campaign, filter }: Asked, from: From, stretches?: Stretches['stretches']) {
  const { order, beyond } = directions[from.towards];
  const placed = from.at === undefined ? '' : ` and (created_at, id) ${beyond} (${momentOf(':at')}, :id::integer)`;
  const within = stretches ? ' and created_at >= stretch.since and created_at < stretch.until' : '';
  const some = `
    select ${foundColumns}, ${microsecondsOf('created_at')} as at from signatures
     where campaign = :campaign${within}${placed}${conditionsOf(filter)}
     order by created_at ${order}, id ${order} limit ${foundOnPage + 1}`;
  const stretched = `
    select found.* from rows from (unnest(:since::bigint[]), unnest(:until::bigint[])) with ordinality
                     as asked (since, until, turn),
           lateral (select ${momentOf('asked.since')} as since, ${momentOf('asked.until')} as until offset 0) stretch,
           lateral (${some}) found
     order by turn, at ${order}, id ${order} limit ${foundOnPage + 1}`;
  const bounds = stretches && { since: stretches.map((each) => each.from), until: stretches.map((each) => each.until) };
  const values = { ...filter, ...bounds, campaign, id: from.id, ...(from.at !== undefined && { at: from.at }) };
  const { rows } = await knex.raw<{ rows: PlacedRow[] }>(stretches ? stretched : some, values as unknown as Values);
  return rows;
}

/** What the counters say of the days from a place on: the rows of a day are never counted. */
async function countedDays(
  knex: Knex,
  { campaign, filter }: Asked,
  { towards, at, id }: From,
  daysAsked: number,
): Promise<CountedDay[]> {
  const { order } = directions[towards];
  const counted = { waiting: 'waiting', confirmed: 'confirmed', invalid: 'invalidated' } as const;
  const matching = filter.state ? counted[filter.state] : 'waiting + confirmed + invalidated';
  const wanted = [
    ...(filter.country ? ['country = :country'] : []),
    ...(filter.language ? ['locale = :language'] : []),
  ].join(' and ');
  const since = at === undefined ? '' : ` and day ${towards === 'older' ? '<=' : '>='} :from::date`;
  const { rows } = await knex.raw<{ rows: CountedDay[] }>(
    `select day::text as day, sum(waiting + confirmed + invalidated)::integer as size,
            coalesce(sum(${matching})${wanted && ` filter (where ${wanted})`}, 0)::integer as matching
       from signature_counts where campaign = :campaign${since}${filter.day ? ' and day = :day::date' : ''}
      group by signature_counts.day order by signature_counts.day ${order} limit ${daysAsked}`,
    {
      campaign,
      ...filter,
      // Nothing of a day is before its first moment.
      ...(at !== undefined && {
        from: new Date((id === 0 && towards === 'older' ? at - 1 : at) / 1_000).toISOString(),
      }),
    } as unknown as Values,
  );
  return rows;
}

/** Whether the index has to be looked through for what is meant, which may be rare. */
const isSearch = ({ state, country, language, network }: Asked['filter']): boolean =>
  [state, country, language, network].some((each) => each !== undefined);

/** One look from a place on: the counters say on which days there is something, and the index is looked through there. */
async function look(knex: Knex, asked: Asked, from: From, daysAsked: number): Promise<Looked> {
  const counted = await countedDays(knex, asked, from, daysAsked);
  // The counters know nothing of networks.
  const enough = asked.filter.network === undefined ? foundOnPage + 1 : Infinity;
  const { stretches, goOn } = stretchesOf(counted, from, {
    most,
    enough,
    daysAsked,
    now: (Date.now() + aMinute) * 1_000,
  });
  const rows = stretches.length === 0 ? [] : await rowsIn(knex, asked, from, stretches);
  return { rows, goOn: goOn === null ? null : { towards: from.towards, at: goOn, id: 0 } };
}

/**
 * A page in the order of signing. Without a filter, or with one day, the index leads to it; else it is looked for, as far
 * as one request may.
 */
export async function byTime(knex: Knex, asked: Asked): Promise<Looked> {
  const { towards = 'older', at, id = 0 } = asked.place ?? {};
  const from: From = { towards, id, ...(at !== undefined && { at }) };
  if (!isSearch(asked.filter)) return { rows: await rowsIn(knex, asked, from), goOn: null };
  const first = await look(knex, asked, from, days.first);
  if (first.rows.length > foundOnPage || !first.goOn) return first;
  // Of a network the counters know nothing, and its tags are kept for a week (jobs/forget-networks.ts).
  const further = asked.filter.network === undefined ? days.second : days.first;
  const second = await look(knex, asked, first.goOn, further);
  return { rows: [...first.rows, ...second.rows].slice(0, foundOnPage + 1), goOn: second.goOn };
}
