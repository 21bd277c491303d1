import { expect, test } from 'vitest';
import { attributes } from '../api/protection/content-types/protection/schema.json';
import { banner, limitRanges, limits } from '../../contract/dials';

test('each limit has the least and the most of the content manager, so that both refuse the same', () => {
  const ranges = Object.entries(attributes).map(([name, { min, max }]) => [name, [min, max]]);
  expect(Object.fromEntries(ranges)).toEqual(limitRanges);
});

test('an empty limit is the default, and one that makes no sense is refused', () => {
  const empty = Object.fromEntries(Object.keys(limitRanges).map((name) => [name, null]));
  expect(limits.safeParse(empty).success).toBe(true);
  for (const odd of [0, 1.5, 86_401, '60'])
    expect(limits.safeParse({ ...empty, networkSeconds: odd }).success, String(odd)).toBe(false);
});

test('a banner is one line of plain text', () => {
  const of = (text: string) => banner.safeParse({ kind: 'notice', until: null, texts: { en: text } }).success;
  expect(['Soon {again} <b>', 'a\nb', ' ', 'x'.repeat(301)].map(of)).toEqual([true, false, false, false]);
});
