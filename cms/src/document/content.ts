import { leastOfCountry } from '../../contract/numbers';
import { directionOf } from '../mail/direction';
import { format } from '../mail/message';
import type { DocumentFacts } from './facts';
import { drawable, type SortedNames } from './printable';
import { statementParts, type Part } from './statement-parts';

/** Names on pages; those after them are in the attached list only. So many take a minute and a few gigabytes. */
export const mostPrinted = 200_000;

type Row = [label: string, value: string];

/** What the template sets: nothing in it but texts that can be drawn. */
export interface DocumentContent {
  lang: string;
  rtl: boolean;
  day: [year: number, month: number, day: number];
  title: string;
  author: string;
  page: string;
  running: string;
  lead: string[];
  statement: { heading: string; notes: string[]; lang: string; rtl: boolean; parts: Part[] };
  numbers: {
    heading: string;
    counted: string;
    main: Row[];
    besides: string;
    others: Row[];
    byCountry: string;
    countries: Row[];
  };
  revisions: { heading: string; head: string[]; rows: string[][] };
  names: { heading: string; notes: string[]; list: string[]; attached: string };
}

type Say = (key: string, values?: Record<string, string | number>) => string;

interface Words {
  say: Say;
  number: (value: number) => string;
  moment: (at: string) => string;
  name: (type: 'region' | 'language', code: string) => string;
}

function wordsOf({ locale, texts }: DocumentFacts): Words {
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });
  const numbers = new Intl.NumberFormat(locale);
  return {
    say: (key, values = {}) => {
      const text = texts[`document.${key}`];
      if (!text) throw new Error(`There is no text document.${key}.`);
      return format(text, values);
    },
    number: (value) => numbers.format(value),
    moment: (at) => `${dates.format(new Date(at))} UTC`,
    name: (type, code) => {
      try {
        return new Intl.DisplayNames(locale, { type }).of(code) ?? code;
      } catch {
        return code; // what came from elsewhere may be no code at all
      }
    },
  };
}

function numbersOf({ figures, countries, asOf }: DocumentFacts, { say, number, moment, name }: Words) {
  const { confirmed, paper, waiting, withdrawn, invalidated, unconfirmed } = figures;
  const shown = countries.filter((each) => each.confirmed >= leastOfCountry);
  const rest = countries
    .filter((each) => each.confirmed < leastOfCountry)
    .reduce((sum, each) => sum + each.confirmed, 0);
  return {
    heading: say('numbers', { date: moment(asOf) }),
    counted: say('counted'),
    main: [
      [say('confirmed'), number(confirmed)],
      [say('paper'), number(paper)],
    ] satisfies Row[],
    besides: say('notCounted'),
    others: [
      [say('waiting'), number(waiting)],
      [say('unconfirmed'), number(unconfirmed)],
      [say('withdrawn'), number(withdrawn)],
      [say('invalidated'), number(invalidated)],
    ] satisfies Row[],
    byCountry: say('byCountry'),
    countries: [
      ...shown.map((each): Row => [name('region', each.country), number(each.confirmed)]),
      ...(rest > 0 ? [[say('otherCountries'), number(rest)] satisfies Row] : []),
    ],
  };
}

function revisionsOf({ revisions }: DocumentFacts, { say, number, moment, name }: Words) {
  return {
    heading: say('revisions'),
    head: [say('revision'), say('published'), say('fingerprint'), say('signatures')],
    rows: revisions.map((each) => [
      `${number(each.number)} · ${name('language', each.locale)}`,
      moment(each.publishedAt),
      each.fingerprint,
      number(each.signed),
    ]),
  };
}

/** Confirmed signatures whose name is not to be shown. */
export const hiddenOf = ({ figures }: DocumentFacts, names: number): number => Math.max(0, figures.confirmed - names);

function namesOf(facts: DocumentFacts, { printed, unprintable }: SortedNames, { say }: Words) {
  const all = printed.length + unprintable.length;
  const later = Math.max(0, printed.length - mostPrinted);
  return {
    heading: say('names'),
    notes: [
      all === 0 ? say('noNames') : say('shown', { count: all }),
      say('hidden', { count: hiddenOf(facts, all) }),
      ...(unprintable.length > 0 ? [say('unprintable', { count: unprintable.length })] : []),
      ...(later > 0 ? [say('attachedOnly', { count: later })] : []),
    ],
    list: printed.slice(0, mostPrinted),
    attached: say('attached'),
  };
}

/** Makes every text in it drawable. */
function drawn<T>(value: T, covered: ReadonlySet<number>): T {
  if (typeof value === 'string') return drawable(value, covered) as T;
  if (Array.isArray(value)) return value.map((each: unknown) => drawn(each, covered)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, drawn<unknown>(each, covered)])) as T;
}

/** A document in words. Wholly made from what is given: the same facts and names make the same document. */
export function contentOf(facts: DocumentFacts, names: SortedNames, covered: ReadonlySet<number>): DocumentContent {
  const words = wordsOf(facts);
  const { say, moment, name } = words;
  const { locale, asOf, title, addressee, senders, statement } = facts;
  const of = new Date(asOf);
  const notes = [say('fingerprintOf', { fingerprint: statement.fingerprint })];
  if (statement.locale !== locale)
    notes.unshift(say('otherLanguage', { language: name('language', statement.locale) }));
  const content: DocumentContent = {
    ...{ lang: new Intl.Locale(locale).language, rtl: directionOf(locale) === 'rtl', title },
    day: [of.getUTCFullYear(), of.getUTCMonth() + 1, of.getUTCDate()],
    author: senders.length === 0 ? title : senders.join(', '),
    page: say('page', { page: '{page}', pages: '{pages}' }),
    running: say('asOf', { date: moment(asOf) }),
    lead: [
      say('to', { addressee }),
      ...(senders.length === 0 ? [] : [say('from', { senders: senders.join(', ') })]),
      say('asOf', { date: moment(asOf) }),
    ],
    statement: {
      ...{ heading: say('statement'), notes, lang: new Intl.Locale(statement.locale).language },
      ...{ rtl: directionOf(statement.locale) === 'rtl', parts: statementParts(statement.blocks) },
    },
    numbers: numbersOf(facts, words),
    revisions: revisionsOf(facts, words),
    names: { ...namesOf(facts, names, words), list: [] },
  };
  // The names were judged one by one.
  const set = drawn(content, covered);
  return { ...set, names: { ...set.names, list: names.printed.slice(0, mostPrinted) } };
}
