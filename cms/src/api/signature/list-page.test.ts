import { expect, test } from 'vitest';
import { pageAt, type AskRows } from './list-page';

interface Place {
  towards: 'older' | 'newer';
  at: number;
}

/** A list of the numbers from 9 to 0, three on a page, that is asked as the database is. */
const numbers: AskRows<Place, number> = (from, place) => {
  const all = [9, 8, 7, 6, 5, 4, 3, 2, 1, 0];
  const { at = 10 } = place ?? {};
  const asked = from === 'newer' ? all.filter((each) => each > at).reverse() : all.filter((each) => each < at);
  return Promise.resolve({ rows: asked.slice(0, 3), more: asked.length > 3 });
};

test('the first page has nothing before it, the last nothing after it', async () => {
  expect(await pageAt(null, numbers)).toEqual({ rows: [9, 8, 7], hasNewer: false, hasOlder: true });
  expect(await pageAt({ towards: 'older', at: 1 }, numbers)).toEqual({ rows: [0], hasNewer: true, hasOlder: false });
});

test('backwards a page stands in the order of the list', async () => {
  expect(await pageAt({ towards: 'newer', at: 3 }, numbers)).toEqual({
    rows: [6, 5, 4],
    hasNewer: true,
    hasOlder: true,
  });
});

test('a page that would be short at the head is the first page', async () => {
  expect((await pageAt({ towards: 'newer', at: 7 }, numbers)).rows).toEqual([9, 8, 7]);
});
