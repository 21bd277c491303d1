import type { Knex } from 'knex';
import { foundOnPage, type FoundPlace } from '../../../../contract/found-signatures';
import { conditionsOf, foundColumns, microsecondsOf, type Asked, type Looked, type PlacedRow } from './found-row';

/** Names that one request looks through at most when something else is asked for too: each is a row to be read. */
const most = 2_000;

/** SQL: as the index `signatures_names` has it, the same in every database whatever it sorts by. */
const low = '(lower(public_name) collate "C")';
/** The last letter there is: behind every name that begins so. */
const last = '\u{10ffff}';

const directions = {
  older: { order: 'asc', beyond: '>', within: '<=' },
  newer: { order: 'desc', beyond: '<', within: '>=' },
} as const;

interface Bound {
  low: string;
  id: number;
}

/** SQL and values: the names that begin so, from a place on. */
function begun({ campaign, filter, place }: Asked) {
  const { beyond } = directions[place?.towards ?? 'older'];
  const placed = place?.name === undefined ? '' : ` and (${low}, id) ${beyond} (:from, :id::integer)`;
  const where = `campaign = :campaign and public_name is not null
     and ${low} >= lower(:name) collate "C" and ${low} < (lower(:name) || '${last}') collate "C"${placed}`;
  const { name: from, id } = place ?? {};
  return { where, values: { ...filter, campaign, ...(from !== undefined && { from, id }) } };
}

/** The last name that this request may look at; null when it may look at all. */
async function boundOf(knex: Knex, asked: Asked, order: string): Promise<Bound | null> {
  const { where, values } = begun(asked);
  const { rows } = await knex.raw<{ rows: Bound[] }>(
    `select ${low} as low, id from signatures where ${where} order by ${low} ${order}, id ${order} limit 1 offset ${most}`,
    values as unknown as Record<string, Knex.Value>,
  );
  return rows[0] ?? null;
}

const hasMore = ({ state, country, language, network, day }: Asked['filter']): boolean =>
  [state, country, language, network, day].some((each) => each !== undefined);

/**
 * A page in the order of names, of those that begin as asked. By its beginning, since an index leads to it at once
 * however many there are; what is somewhere inside of names is found by three letters (pg_trgm) only after all that have
 * them were read, half a campaign for some.
 */
export async function byName(knex: Knex, asked: Asked): Promise<Looked> {
  const towards: FoundPlace['towards'] = asked.place?.towards ?? 'older';
  const { order, within } = directions[towards];
  const bound = hasMore(asked.filter) ? await boundOf(knex, asked, order) : null;
  const bounded = bound ? ` and (${low}, id) ${within} (:boundName, :boundId::integer)` : '';
  const { where, values } = begun(asked);
  const { rows } = await knex.raw<{ rows: PlacedRow[] }>(
    `select ${foundColumns}, ${microsecondsOf('created_at')} as at, ${low} as low from signatures
      where ${where}${bounded}${conditionsOf(asked.filter)}
      order by ${low} ${order}, id ${order} limit ${foundOnPage + 1}`,
    { ...values, ...(bound && { boundName: bound.low, boundId: bound.id }) } as unknown as Record<string, Knex.Value>,
  );
  return { rows, goOn: bound && { towards, name: bound.low, id: bound.id } };
}
