import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageOf } from './asked-page';

const rows = (...ids: number[]) => ids.map((id) => ({ id }));

test.each([
  ['more than fit on it', rows(9, 8, 7), rows(9, 8), 8],
  ['as many as fit on it', rows(9, 8), rows(9, 8), null],
  ['none', [], [], null],
])('a page of a list with %s says what the next one is asked with', (_, found, page, before) => {
  expect(pageOf(found, 2)).toEqual({ rows: page, before });
});

test('page after page a list is shown whole, in its order, each row once', () => {
  const list = fc.uniqueArray(fc.nat(), { maxLength: 40 }).map((ids) => rows(...ids.sort((one, other) => other - one)));
  fc.assert(
    fc.property(list, fc.integer({ min: 1, max: 7 }), (all, size) => {
      const shown: { id: number }[] = [];
      let before: number | null = Infinity;
      for (let pages = 0; before !== null; pages += 1) {
        const limit: number = before;
        const page = pageOf(all.filter(({ id }) => id < limit).slice(0, size + 1), size);
        expect(page.rows.length).toBeLessThanOrEqual(size);
        expect(pages).toBeLessThanOrEqual(all.length / size);
        shown.push(...page.rows);
        before = page.before;
      }
      expect(shown).toEqual(all);
    }),
  );
});
