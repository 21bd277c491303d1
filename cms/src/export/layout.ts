import type { Purpose } from '../../contract/export';

/** What an export needs of what was typed. */
export interface Typed {
  name: string;
  address: string;
  place: string;
  affiliation: string;
}

export interface Given {
  /** Its place in the file, from 1. */
  number: number;
  /** Null where the purpose does not ask for what was typed, or where it was erased. */
  typed: Typed | null;
  publicName: string;
}

/** Which wording a fingerprint stands for. */
export type Revisions = ReadonlyMap<string, readonly [language: string, number: string]>;

export type Cell = string | number;

/**
 * Fields of SQL: what is to be unsealed (no bytes at all where it was erased, null where it is not wanted), the public
 * name, facts that many rows share, and the day. Columns of the file: those of the head, of the facts, and the day.
 */
export interface Layout {
  /** SQL, after that the row is confirmed and of the campaign. */
  where: string;
  sealed: string;
  name: string;
  /** None of them is null. */
  facts: readonly string[];
  day: string | null;
  head: (given: Given) => Cell[];
  shared: (facts: readonly string[], revisions: Revisions) => string[];
}

const shownName = `case when display <> 'none' then public_name end`;
const day = 'confirmed_at::date::text';
const unknownText = ['', ''] as const;

/** What was typed is unsealed only where its owner let it be handed over, so that nothing else can slip out. */
export const layouts: Readonly<Record<Purpose, Layout>> = {
  delivery: {
    where: 'true',
    sealed: `case when display = 'full' then coalesce(sealed, ''::bytea) end`,
    name: shownName,
    facts: ['country', 'locale', 'revision'],
    day,
    head: ({ number, publicName, typed }) => [number, publicName, typed?.place ?? '', typed?.affiliation ?? ''],
    shared: ([country = '', language = '', revision = ''], revisions) => [
      country,
      language,
      ...(revisions.get(revision) ?? unknownText),
    ],
  },
  press: {
    where: 'true',
    sealed: 'null::bytea',
    name: shownName,
    facts: ['country'],
    day,
    head: ({ publicName }) => [publicName],
    shared: ([country = '']) => [country],
  },
  contact: {
    where: 'updates and sealed is not null',
    sealed: 'sealed',
    name: 'null',
    facts: ['coalesce(mail_locale, locale)'],
    day: null,
    head: ({ typed }) => [typed?.name ?? '', typed?.address ?? ''],
    shared: ([language = '']) => [language],
  },
};

export const fieldsOf = (purpose: Purpose): string => {
  const { sealed, name, facts, day: last } = layouts[purpose];
  return [sealed, name, ...facts, ...(last === null ? [] : [last])].join(', ');
};
