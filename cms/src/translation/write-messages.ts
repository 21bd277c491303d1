import type { Knex } from 'knex';

/**
 * By SQL, since one by one through the Document Service a language of 2,000 messages takes 11 s. Whoever calls this has
 * asked whether the person may write messages in this language.
 */
export async function writeMessages(
  knex: Knex,
  locale: string,
  written: readonly { document: string; value: string }[],
  person: number | null,
): Promise<void> {
  const given = {
    locale,
    person,
    documents: written.map(({ document }) => document),
    texts: written.map(({ value }) => value),
  };
  await knex.raw(
    `update messages m set text = g.value, updated_at = now(), updated_by_id = :person::int
       from unnest(:documents::text[], :texts::text[]) as g (document, value)
      where m.document_id = g.document and m.locale = :locale`,
    given,
  );
  await knex.raw(
    `insert into messages
       (document_id, key, source, note, text, locale, created_at, updated_at, published_at, created_by_id, updated_by_id)
     select distinct on (m.document_id) m.document_id, m.key, m.source, m.note, g.value, :locale, now(), now(), now(),
            :person::int, :person::int
       from unnest(:documents::text[], :texts::text[]) as g (document, value)
       join messages m on m.document_id = g.document
      where not exists (select 1 from messages h where h.document_id = g.document and h.locale = :locale)`,
    given,
  );
}
