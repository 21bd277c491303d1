import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { errorCodes } from '../../../contract/error-code';
import { signatureRequest } from '../../../contract/signature';
import { importFields, type ImportSettings } from '../../../contract/signature-import';
import { dayIn, isRefused, readRow, type RowRules } from './read-row';

/** Half of a surrogate pair too. */
const anySign = fc.nat(0xffff).map((unit) => String.fromCharCode(unit));

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

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2026-11-28'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test('every day is known in both ways of writing, and nothing else is a day', () => {
  fc.assert(
    fc.property(day, fc.boolean(), fc.boolean(), (iso, zeros, blank) => {
      const [year = '', month = '', of = ''] = iso.split('-');
      const bare = (part: string) => (zeros ? part : String(Number(part)));
      expect(dayIn(iso, '2026-11-28')).toBe(iso);
      expect(dayIn([bare(of), bare(month), year].join(blank ? '. ' : '.'), '2026-11-28')).toBe(iso);
    }),
  );
  const near = fc.oneof(fc.string(), fc.stringMatching(/^[0-9]{1,4}[-./ ]{1,2}[0-9]{1,2}[-./ ]{1,2}[0-9]{1,4}$/));
  fc.assert(
    fc.property(near, (text) => {
      const found = dayIn(text, '2026-11-28');
      if (found === null) return;
      expect(new Date(`${found}T00:00:00Z`).toISOString().slice(0, 10)).toBe(found);
      expect(text.split(/\D+/).map(Number).sort()).toEqual(found.split('-').map(Number).sort());
    }),
    { numRuns: 500 },
  );
});

const cell = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: anySign }),
  fc.constantFrom(
    '',
    ' ',
    'Signer 17',
    'signer-17@example.org',
    'fr',
    'DE',
    'pt_br',
    'full',
    '3.5.2026',
    'x'.repeat(2_000),
  ),
);
/** Mostly what belongs there, so that a row comes far. */
const around = (own: string) => fc.oneof({ weight: 3, arbitrary: fc.constant(own) }, { weight: 1, arbitrary: cell });
const anyRow = fc.oneof(
  fc.array(cell, { maxLength: 9 }),
  fc.tuple(...['Signer 17', 'signer-17@example.org', 'FR', 'en', 'none', '2026-05-03', 'Yes'].map(around)),
);

test('whatever a row holds, it is a signature of the contract as it stands in the row, or is refused at one of its fields', () => {
  fc.assert(
    fc.property(anyRow, (record) => {
      const found = readRow(record, rules);
      if (isRefused(found)) {
        expect(['', 'consent', ...importFields]).toContain(found.field);
        expect(errorCodes).toContain(found.code);
        return;
      }
      const { request, collectedOn } = found;
      expect(signatureRequest.parse(request)).toEqual(request);
      expect(rules.locales).toContain(request.locale);
      expect([request.name, request.email]).toEqual(record.slice(0, 2).map((text) => text.normalize('NFC').trim()));
      expect(request).toMatchObject({ consent: true, updates: false, campaign: 'free-them' });
      expect(collectedOn === null).toBe((record[5] ?? '').trim() === '');
    }),
    { numRuns: 300 },
  );
});
