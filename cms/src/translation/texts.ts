import type { Knex } from 'knex';
import type { Progress, Text } from '../../contract/desk';
import { pageLength, type Place } from './page';
import { countsSql } from './progress';
import { fingerprintSql, textsSql } from './stored-texts';
import type { TranslatableType } from './translatable';

/** A text as it is stored: blocks as their JSON, nothing as null. */
export interface StoredText {
  /** The language that it is translated into. */
  code: string;
  type: string;
  rank: number;
  document: string;
  field: string;
  place: number;
  format: Text['format'];
  name: string;
  note: string;
  slug: string;
  source: string | null;
  sourceLocale: string;
  fingerprint: string;
  target: string | null;
  targetFingerprint: string;
  state: Text['state'];
  /** Of an outdated text: the source it was made from. */
  earlier: string | null;
}

const texts = textsSql('array[:locale]::text[]');

const columns = `
  t.code, t.type, t.rank, t.document, t.field, t.place, t.format, t.name, t.note, t.slug, t.source,
  t.source_locale as "sourceLocale", t.fingerprint, t.target,
  ${fingerprintSql('t.target')} as "targetFingerprint", t.state, case when t.state = 'outdated' then e.text end as earlier`;

const withEarlier = 'texts t left join source_texts e on e.fingerprint = t.made_from';
const order = `t.rank, t.name collate "C", t.document collate "C", t.place`;

/** SQL: the words of a text, without the JSON of blocks. */
const wordsOf = (column: string): string => `
  case when t.format = 'markup'
       then (select string_agg(word #>> '{}', '') from jsonb_path_query(${column}::jsonb, '$.**.text') word)
       else ${column} end`;

/** What costs is computed for the texts of the page alone. */
const pageStatement = `
  with ${texts},
  listed as (
    select t.* from texts t
     where t.type = any(:types::text[]) and (:state::text is null or t.state = :state)
       and (:search::text is null or strpos(lower(concat_ws(E'\\n', t.name, ${wordsOf('t.source')},
              ${wordsOf('t.target')})), lower(:search)) > 0)
       and (:rank::int is null
            or (${order}) > (:rank::int, :name::text collate "C", :document::text collate "C", :place::int))
     order by ${order} limit ${pageLength + 1}
  )
  select (select row_to_json(c) from (select ${countsSql} from texts where type = any(:readable::text[])) c) as progress,
         (select coalesce(json_agg(one), '[]') from (
            select ${columns} from listed t left join source_texts e on e.fingerprint = t.made_from order by ${order}
          ) one) as page`;

export interface Asked {
  locale: string;
  /** The types that the person who asks may read. */
  readable: readonly string[];
  state: Text['state'] | null;
  type: string | null;
  search: string | null;
  after: Place | null;
}

export interface Page {
  progress: Progress;
  /** One more than a page holds, when there are more. */
  page: StoredText[];
}

/** Texts of one language in the order of the desk, from a place on, and how far the whole language is. */
export async function pageOfTexts(knex: Knex, { after, ...asked }: Asked): Promise<Page> {
  const [rank, name, document, place] = after ?? [null, null, null, null];
  const types = asked.type === null ? asked.readable : asked.readable.filter((each) => each === asked.type);
  const { rows } = await knex.raw<{ rows: [Page] }>(pageStatement, { ...asked, types, rank, name, document, place });
  return rows[0];
}

const allStatement = `
  with ${texts} select ${columns} from ${withEarlier} where t.type = any(:readable::text[]) order by ${order}`;

/** Every text of one language, of these types. */
export async function allTexts(knex: Knex, locale: string, readable: readonly string[]): Promise<StoredText[]> {
  const { rows } = await knex.raw<{ rows: StoredText[] }>(allStatement, { locale, readable });
  return rows;
}

const documentStatement = (type: TranslatableType, own: boolean): string => `
  with ${textsSql(':locales::text[]', { types: [type], where: 'where s.document = :document', own })}
  select ${columns} from ${withEarlier} order by ${order}`;

/** The texts of one document in these languages. `own`: of a message also its own wording in the language of the code. */
export async function textsOfDocument(
  knex: Knex,
  type: TranslatableType,
  document: string,
  locales: readonly string[],
  own = false,
): Promise<StoredText[]> {
  const { rows } = await knex.raw<{ rows: StoredText[] }>(documentStatement(type, own), { document, locales });
  return rows;
}
