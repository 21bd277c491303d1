import type { Knex } from 'knex';
import { fingerprintSql, textsSql } from './stored-texts';
import { messageType, type TranslatableType } from './translatable';

/** A translation, by what it is of and its language. */
export interface Translation {
  type: string;
  document: string;
  field: string;
  code: string;
}

/** SQL: remembers which source translations were made from, out of `made (type, document, field, locale, source)`. */
const remembering = `
  , named as (select *, ${fingerprintSql('source')} as fingerprint from made),
  kept as (
    insert into source_texts (fingerprint, text) select distinct on (fingerprint) fingerprint, coalesce(source, '') from named
    on conflict do nothing
  )
  insert into translation_sources (type, document, field, locale, fingerprint)
  select type, document, field, locale, fingerprint from named
  on conflict (type, document, field, locale) do update set fingerprint = excluded.fingerprint`;

const columnsOf = (translations: readonly Translation[]) => ({
  types: translations.map(({ type }) => type),
  documents: translations.map(({ document }) => document),
  fields: translations.map(({ field }) => field),
  codes: translations.map(({ code }) => code),
});

/** These translations were made from these sources. */
export async function rememberSources(
  knex: Knex,
  translations: readonly (Translation & { source: string | null })[],
): Promise<void> {
  await knex.raw(
    `with made as (
       select * from unnest(:types::text[], :documents::text[], :fields::text[], :codes::text[], :sources::text[])
         as m (type, document, field, locale, source)
     ) ${remembering}`,
    { ...columnsOf(translations), sources: translations.map(({ source }) => source) },
  );
}

/** Nobody knows which source these translations were made from. */
export async function forgetSources(knex: Knex, translations: readonly Translation[]): Promise<void> {
  await knex.raw(
    `delete from translation_sources r
      using unnest(:types::text[], :documents::text[], :fields::text[], :codes::text[]) as m (type, document, field, locale)
      where r.type = m.type and r.document = m.document and r.field = m.field and r.locale = m.locale`,
    columnsOf(translations),
  );
}

/** SQL: the messages that a statement just wrote as `written (document_id, locale, source, text)`. */
export const rememberMessagesSql = `
  , made as (
    select 'message' as type, document_id as document, 'text' as field, locale, source from written where text <> ''
  ) ${remembering}`;

/** Every translation that is there counts as made from the source as it is now. */
export async function adoptSources(knex: Knex): Promise<void> {
  await knex.raw(`
    with ${textsSql('(select array_agg(code::text) from i18n_locale)')},
    made as (
      select type, document, field, code as locale, source from texts where target is not null and made_from is null
    ) ${remembering}`);
}

/**
 * Another language is about to become the one that is translated from: what is up to date with the one until now is so
 * with it, too. Asked before the default language changes, in one transaction with it. Messages keep their source.
 */
export async function translateFrom(knex: Knex, locale: string): Promise<void> {
  await knex.raw(
    `with ${textsSql('(select array_agg(code::text) from i18n_locale)')},
    fresh as (
      select type, document, field, target from texts
       where code = :locale and type <> :messages and state in ('draft', 'done')
    ),
    made as (
      select t.type, t.document, t.field, t.code as locale, n.target as source
        from texts t join fresh n using (type, document, field)
       where t.code <> :locale and t.state in ('draft', 'done')
      union all
      select s.type, s.document, s.field, s.locale, n.target from source s join fresh n using (type, document, field)
       where s.value is not null
    ) ${remembering}`,
    { locale, messages: messageType },
  );
}

/** A copy of a document is as well translated as the document it was made from. */
export async function copySources(knex: Knex, type: TranslatableType, from: string, to: string): Promise<void> {
  await knex.raw(
    `insert into translation_sources (type, document, field, locale, fingerprint)
     select r.type, :to, r.field, r.locale, r.fingerprint from translation_sources r
      where r.type = :type and r.document = :from
        and exists (select 1 from ${type.table} t where t.document_id = :to and t.locale = r.locale)
     on conflict do nothing`,
    { type: type.name, from, to },
  );
}
