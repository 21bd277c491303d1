import { sourceLocale } from '../language/public-locales';
import { messageType, translatableTypes, type TranslatableField, type TranslatableType } from './translatable';

/**
 * SQL: what is stored, or null for what is empty. Strapi's editor keeps an empty text in blocks as an empty paragraph;
 * PostgreSQL writes jsonb with one blank after the colon, and a quotation mark inside a text as \\".
 */
const valueOf = ({ format, column }: Pick<TranslatableField, 'format' | 'column'>, row: string): string =>
  format === 'markup'
    ? `case when ${row}.${column}::text ~ '"text": "[^"]|"type": "image"' then ${row}.${column}::text end`
    : `case when btrim(${row}.${column}) <> '' then ${row}.${column}::text end`;

const fieldsOf = (type: TranslatableType, row: string): string =>
  type.fields
    .map((field, place) => `('${field.name}', ${place}, '${field.format}', ${valueOf(field, row)})`)
    .join(', ');

/**
 * SQL: the id of a text in the contract. Joined by it alone, since PostgreSQL takes four columns for a rarer match than they
 * are and then joins row by row.
 */
const idOf = ({ name }: TranslatableType): string => `('${name}:' || t.document_id || ':' || f.field) collate "C"`;

const draft = (type: TranslatableType): string => (type.drafts ? 'and t.published_at is null' : '');

/** SQL: the texts that translations are made from, of one type. Messages are written in the language of the code. */
function sourcesOf(type: TranslatableType, rank: number): string {
  const isMessage = type.name === messageType;
  const fields = isMessage
    ? `('text', 0, 'message', ${valueOf({ format: 'message', column: 'source' }, 't')})`
    : fieldsOf(type, 't');
  return `
    select ${idOf(type)} as id, '${type.name}' as type, ${rank} as rank, t.document_id::text as document,
           ${isMessage ? `'${sourceLocale}'` : 't.locale::text'} as locale,
           f.field, f.place, f.format, coalesce(t.${type.title}, '')::text as name, ${isMessage ? `coalesce(t.note, '')` : `''`} as note,
           ${type.slug === null ? `''` : `coalesce(t.${type.slug}, '')::text`} as slug, ${type.drafts} as drafts, f.value
      from ${type.table} t cross join lateral (values ${fields}) as f (field, place, format, value)
     where t.locale = (select code from ${isMessage ? 'worded' : 'standard'}) ${draft(type)}`;
}

const translationsOf = (type: TranslatableType, drafts: string): string => `
    select ${idOf(type)} as id, t.locale::text as locale, f.value
      from ${type.table} t cross join lateral (values ${fieldsOf(type, 't')}) as f (field, place, format, value)
     where t.locale = any((select codes from asked)::text[]) ${drafts}`;

const all = (parts: readonly string[]): string => parts.join('\n    union all');

/** SQL: the first 16 hexadecimal digits of the SHA-256 of a text (contract/signature, `fingerprint`). */
export const fingerprintSql = (text: string): string =>
  `left(encode(sha256(convert_to(coalesce(${text}, ''), 'UTF8')), 'hex'), 16)`;

const nothing = `select '' collate "C" as id, '' as locale, '' as value where false`;

export interface Which {
  types?: readonly TranslatableType[];
  /** A condition on the sources, by their columns. */
  where?: string;
  /** Whether messages count in the language of the code, too: an editor may word them anew. */
  own?: boolean;
}

/**
 * SQL: what there is for the languages of the given array: `source`, `target`, what of it is `published`, and `remembered`,
 * which source it was made from.
 */
export function partsSql(locales: string, { types = translatableTypes, where = '' }: Which = {}): string {
  const published = types
    .filter(({ drafts }) => drafts)
    .map((type) => translationsOf(type, 'and t.published_at is not null'));
  return `
  asked as materialized (select ${locales} as codes),
  standard as materialized (
    select value::jsonb #>> '{}' as code from strapi_core_store_settings where key = 'plugin_i18n_default_locale'
  ),
  -- Every row of a message has its source, so a hub without the language of the code takes those of another.
  worded as materialized (select code from i18n_locale order by code = '${sourceLocale}' desc, id limit 1),
  source as materialized (
    select *, ${fingerprintSql('value')} as fingerprint from (${all(types.map(sourcesOf))}
    ) s ${where}
  ),
  target as (${all(types.map((type) => translationsOf(type, draft(type))))}
  ),
  published as (${all(published.length > 0 ? published : [nothing])}
  ),
  remembered as (
    select (type || ':' || document || ':' || field) collate "C" as id, locale, fingerprint from translation_sources
     where locale = any((select codes from asked)::text[])
  )`;
}

/** SQL: what was published and which source was remembered, beside a source `s` and its translation `t`. */
export const besideSql = (locale: string): string => `
      left join published p on s.drafts and p.id = s.id and p.locale = ${locale}
      left join remembered r on r.id = s.id and r.locale = ${locale}`;

/** SQL: the state of a text. Computed whenever it is read, so it holds wherever a change came from. */
export const stateSql = `
           case when t.value is null then 'missing'
                when r.fingerprint is distinct from s.fingerprint then 'outdated'
                when s.drafts and p.value is distinct from t.value then 'draft'
                else 'done' end`;

/**
 * SQL: the table `texts` after the parts it is made from: every text there is to translate, with its source, its
 * translation and its state. A text whose source is empty counts only while there is a translation of it.
 */
export const textsSql = (locales: string, which: Which = {}): string => `${partsSql(locales, which)},
  texts as (
    select l.code, s.type, s.rank, s.document, s.field, s.place, s.format, s.name, s.note, s.slug, s.drafts,
           s.value as source, s.locale as source_locale, s.fingerprint, t.value as target, r.fingerprint as made_from, ${stateSql} as state
      from source s cross join unnest((select codes from asked)::text[]) as l (code)
      left join target t on t.id = s.id and t.locale = l.code
      ${besideSql('l.code')}
     where (l.code <> s.locale${which.own ? ` or s.type = '${messageType}'` : ''})
       and (s.value is not null or t.value is not null)
  )`;
