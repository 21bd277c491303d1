import type { Knex } from 'knex';
import { foundOnPage, type FoundList, type FoundPlace } from '../../../../contract/found-signatures';
import { byName } from './by-name';
import { byTime } from './by-time';
import type { Asked, PlacedRow } from './found-row';

const placeAt = ({ at, low, id }: PlacedRow, towards: FoundPlace['towards']): FoundPlace =>
  low === undefined ? { towards, at: Number(at), id } : { towards, name: low, id };

const shown = ({ at: _at, low: _low, ...row }: PlacedRow) => row;

/** The other way from where a request began: what it began behind is on that side. */
function back(place: FoundPlace | undefined, towards: FoundPlace['towards']): FoundPlace | null {
  if (!place) return null;
  return { ...place, towards, id: towards === 'newer' ? Math.max(0, place.id - 1) : place.id + 1 };
}

const momentIn = ({ at, name }: FoundPlace): string | null =>
  at === undefined ? (name ?? null) : new Date(at / 1_000).toISOString();

/**
 * A page of the signatures of a campaign. No request takes longer the more signatures there are: one that has looked
 * through as many as it may answers what it has, how far it came, and where to go on.
 */
export async function listSignatures(knex: Knex, asked: Asked): Promise<FoundList> {
  const { filter, place } = asked;
  const towards = place?.towards ?? 'older';
  const { rows: found, goOn } = await (filter.name === undefined ? byTime : byName)(knex, asked);
  const full = found.length > foundOnPage;
  // A page that was begun from its end is filled up from its beginning.
  if (towards === 'newer' && !full && !goOn) return listSignatures(knex, { ...asked, place: undefined });
  const rows = found.slice(0, foundOnPage);
  const ahead = full ? placeAt(rows.at(-1) as PlacedRow, towards) : goOn;
  const [first] = rows;
  const other = towards === 'older' ? 'newer' : 'older';
  const behind = place && first ? placeAt(first, other) : back(place, other);
  return {
    signatures: (towards === 'older' ? rows : rows.reverse()).map(shown),
    newer: towards === 'older' ? behind : ahead,
    older: towards === 'older' ? ahead : behind,
    lookedTo: !full && goOn ? momentIn(goOn) : null,
  };
}
