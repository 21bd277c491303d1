import { describe, expect, test } from 'vitest';
import type { ImportSettings } from '../../../contract/signature-import';
import { dayIn, isRefused, readRow, type RowRules } from './read-row';

const settings: ImportSettings = {
  mapping: { name: 0, email: 1, country: 2, language: 3, display: 4, date: 5, comment: 6 },
  country: 'FR',
  language: 'en',
  display: 'none',
  source: 'Street stall, 3 May',
  consent: 'I sign this call.',
};
const rules: RowRules = {
  ...{ slug: 'free-them', columns: 7, locales: new Set(['en', 'fr', 'pt-BR']), settings, today: '2026-11-28' },
  objection: (email) => (email.endsWith('@throw.example') ? 'disposable-address' : null),
};
const row = (
  own: Partial<Record<'name' | 'email' | 'country' | 'language' | 'display' | 'date' | 'comment', string>> = {},
) => {
  const cells = {
    name: 'Signer 17',
    email: 'signer-17@example.org',
    country: '',
    language: '',
    display: '',
    date: '',
    comment: '',
  };
  return Object.values({ ...cells, ...own });
};

describe('a row is a signature', () => {
  test('with what all have in common where it says nothing', () => {
    expect(readRow(row(), rules)).toMatchObject({
      request: { campaign: 'free-them', locale: 'en', country: 'FR', display: 'none', updates: false, consent: true },
      collectedOn: null,
    });
  });

  test('with its own language, country, day and wish', () => {
    const own = row({ country: 'br', language: 'pt_br', display: 'Initial', date: '3.5.2026' });
    expect(readRow(own, rules)).toMatchObject({
      request: { country: 'BR', locale: 'pt-BR', display: 'initial' },
      collectedOn: '2026-05-03',
    });
    expect(readRow(row({ language: 'fr-CA' }), rules)).toMatchObject({ request: { locale: 'fr' } });
  });

  test.each(['=HYPERLINK("evil","x")', '+1', '@SUM(A1)', 'ليلى حداد', 'Zoë 👩🏽‍🚀', '-2+3'])(
    'whose name %j stays as it is',
    (name) => {
      expect(readRow(row({ name, comment: 'Two\nlines' }), rules)).toMatchObject({
        request: { name, comment: 'Two\nlines' },
      });
    },
  );

  test('also when its last cells are missing', () => {
    expect(isRefused(readRow(row().slice(0, 2), rules))).toBe(false);
  });
});

test.each([
  [{ name: '' }, 'name', 'required'],
  [{ name: 'www.example.org' }, 'name', 'has-link'],
  [{ name: '<b>Signer</b>' }, 'name', 'has-markup'],
  [{ name: 'x'.repeat(121) }, 'name', 'too-long'],
  [{ email: '' }, 'email', 'required'],
  [{ email: 'nobody' }, 'email', 'malformed'],
  [{ email: 'signer@throw.example' }, 'email', 'disposable-address'],
  [{ country: 'ZZ' }, 'country', 'malformed'],
  [{ country: 'France' }, 'country', 'malformed'],
  [{ language: 'tlh' }, 'language', 'locale-unknown'],
  [{ display: 'everything' }, 'display', 'malformed'],
  [{ date: '05/03/2026' }, 'date', 'malformed'],
  [{ date: '2027-01-01' }, 'date', 'malformed'],
] as const)('a row with %j is refused and says which field is wrong, and how', (own, field, code) => {
  expect(readRow(row(own), rules)).toEqual({ field, code });
});

test('a row with more cells than the heading is refused as a whole', () => {
  expect(readRow([...row(), 'more'], rules)).toEqual({ field: '', code: 'malformed' });
});

test.each([
  ['2026-02-29', null],
  ['2024-02-29', '2024-02-29'],
  ['31.12.2025', '2025-12-31'],
  ['1. 2. 2026', '2026-02-01'],
  ['0000-00-00', null],
  ['1899-12-31', null],
])('the day %j is %j', (text, day) => {
  expect(dayIn(text, '2026-11-28')).toBe(day);
});
