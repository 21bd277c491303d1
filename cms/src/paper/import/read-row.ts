import type { ErrorCode } from '../../../contract/error-code';
import { displays, issuesOf, signatureRequest, type SignatureRequest } from '../../../contract/signature';
import type { ImportField, ImportSettings } from '../../../contract/signature-import';

/** What a row is held against, beside the rules of the form. */
export interface RowRules {
  /** The address of the campaign. */
  slug: string;
  columns: number;
  locales: ReadonlySet<string>;
  settings: ImportSettings;
  /** What speaks against a mail address, or null. */
  objection: (email: string) => ErrorCode | null;
  today: string;
}

export interface ReadRow {
  request: SignatureRequest;
  /** The day on which it was signed, if the file says so. */
  collectedOn: string | null;
}
export interface RefusedRow {
  field: string;
  code: ErrorCode;
}

const refused = (field: string, code: ErrorCode): RefusedRow => ({ field, code });
export const isRefused = (row: ReadRow | RefusedRow): row is RefusedRow => 'code' in row;

/** The language of the hub that is meant: itself, or the one it is a variety of. */
function languageOf(text: string, locales: ReadonlySet<string>): string | null {
  const asked = text.replaceAll('_', '-').toLowerCase();
  const known = (tag: string) => [...locales].find((locale) => locale.toLowerCase() === tag);
  return known(asked) ?? known(asked.split('-')[0] ?? '') ?? null;
}

/** `2026-05-03` (ISO 8601), or `3.5.2026`; with slashes nobody can tell the day from the month. Null: none of them. */
export function dayIn(text: string, today: string): string | null {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text) ?? [];
  const iso = year === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso) || iso > today || iso < '1900-01-01') return null;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null;
}

type Cell = (field: ImportField) => string;

/** What the form has no word for: language, day and what may be shown. */
function aroundForm(cell: Cell, { settings, locales, today }: RowRules) {
  const locale = cell('language') === '' ? settings.language : languageOf(cell('language'), locales);
  if (locale === null || !locales.has(locale)) return refused('language', 'locale-unknown');
  const collectedOn = cell('date') === '' ? null : dayIn(cell('date'), today);
  if (collectedOn === null && cell('date') !== '') return refused('date', 'malformed');
  const wish = cell('display').toLowerCase();
  const display = wish === '' ? settings.display : displays.find((each) => each === wish);
  if (display === undefined) return refused('display', 'malformed');
  return { locale, collectedOn, display };
}

/** A row as a signature, by the very rules of the form (contract/signature.ts), or why it is none. Whatever is in it stays as it is. */
export function readRow(record: readonly string[], rules: RowRules): ReadRow | RefusedRow {
  if (record.length > rules.columns) return refused('', 'malformed');
  const { mapping, country } = rules.settings;
  const cell: Cell = (field) => (mapping[field] === undefined ? '' : (record[mapping[field]] ?? '').trim());
  const around = aroundForm(cell, rules);
  if ('code' in around) return around;
  const { collectedOn, ...chosen } = around;
  const code = cell('country').toUpperCase();
  const parsed = signatureRequest.safeParse({
    ...{ campaign: rules.slug, ...chosen, consent: true },
    ...{ name: cell('name'), email: cell('email'), country: code === '' ? (country ?? '') : code },
    ...{ place: cell('place'), affiliation: cell('affiliation'), comment: cell('comment') },
  });
  if (!parsed.success) {
    const [{ path, code: wrong }] = issuesOf(parsed.error);
    return refused(path.join('.'), wrong);
  }
  const objection = rules.objection(parsed.data.email);
  return objection === null ? { request: parsed.data, collectedOn } : refused('email', objection);
}
