import { expect, test } from 'vitest';
import { mapOf, type PublishedRow } from './site-map';

const day = (number: number) => new Date(Date.UTC(2026, 10, number));
const row = (campaign: string, below: string, locale: string, number: number): PublishedRow => ({
  ...{ campaign, below, locale },
  publishedAt: day(number),
});
const iso = (number: number) => day(number).toISOString();

test('a text is listed in every language whose readers find it, with the day of what they find', () => {
  const map = mapOf([row('free-them', '', 'en', 1), row('free-them', '', 'ar', 2)], ['en', 'ar', 'fr']);
  const languages = [
    { locale: 'en', modified: iso(1) },
    { locale: 'ar', modified: iso(2) },
    { locale: 'fr', modified: iso(1) },
  ];
  expect(map).toEqual([
    { path: '/free-them', languages },
    { path: '/free-them/history', languages },
    { path: '/free-them/numbers', languages },
  ]);
});

test('an update is not found where its campaign is not, nor in a language that is not public', () => {
  const map = mapOf(
    [
      row('free-them', '', 'ar', 1),
      row('free-them', '/updates/one', 'en', 2),
      row('free-them', '/updates/one', 'uk', 3),
    ],
    ['en', 'ar'],
  );
  expect(map.find(({ path }) => path === '/free-them/updates/one')?.languages).toEqual([
    { locale: 'ar', modified: iso(2) },
  ]);
  expect(map.find(({ path }) => path === '/free-them')?.languages).toEqual([{ locale: 'ar', modified: iso(1) }]);
});

test('a text whose campaign is not published has no page', () => {
  expect(mapOf([row('gone', '/updates/one', 'en', 1)], ['en'])).toEqual([]);
});
