interface Placed {
  towards: 'older' | 'newer';
}

/** The rows of one page and whether there are some before and after them. */
export interface ListPage<Row> {
  rows: Row[];
  hasNewer: boolean;
  hasOlder: boolean;
}

/** So many rows as a page has, from a place on in one direction or the first of all; and whether there are more. */
export type AskRows<Place, Row> = (
  from: 'first' | 'older' | 'newer',
  at?: Place,
) => Promise<{ rows: Row[]; more: boolean }>;

/** The page of a public list at a place; without one, and wherever a page would be a short one at the head, the first. */
export async function pageAt<Place extends Placed, Row>(
  at: Place | null,
  ask: AskRows<Place, Row>,
): Promise<ListPage<Row>> {
  if (at?.towards === 'older') {
    const { rows, more } = await ask('older', at);
    return { rows, hasNewer: true, hasOlder: more };
  }
  if (at) {
    const { rows, more } = await ask('newer', at);
    if (more) return { rows: rows.reverse(), hasNewer: true, hasOlder: true };
  }
  const { rows, more } = await ask('first');
  return { rows, hasNewer: false, hasOlder: more };
}
