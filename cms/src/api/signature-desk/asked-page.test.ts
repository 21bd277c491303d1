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
