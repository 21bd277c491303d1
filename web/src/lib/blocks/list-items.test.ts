import type { ListBlock } from 'cms/contract/blocks';
import { expect, test } from 'vitest';
import { listItems } from './list-items';

const item = (text: string) => ({ type: 'list-item' as const, children: [{ type: 'text' as const, text }] });
const list = (...children: ListBlock['children']): ListBlock => ({ type: 'list', format: 'unordered', children });

test('a nested list belongs to the item before it', () => {
  const [one, inner] = [item('one'), list(item('inner'))];
  expect(listItems(list(one, inner, item('two')))).toEqual([
    { item: one, nested: inner },
    { item: item('two'), nested: null },
  ]);
});

test('a nested list without an item before it is shown all the same', () => {
  const inner = list(item('inner'));
  expect(listItems(list(inner))).toEqual([{ item: null, nested: inner }]);
});
