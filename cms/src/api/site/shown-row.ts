import type { Language } from './asked-language';

/** In which languages to look, and which of them show their drafts. */
export type Shown = Pick<Language, 'chain' | 'drafts'>;

/**
 * SQL: whether a row is one that readers see, with `:chain` and `:drafts` as its values: what is published, and in a
 * preview the drafts of the languages that it was signed for.
 */
export const shownRow = (row: string): string => `
  ${row}.locale = any(:chain::text[]) and (${row}.published_at is null) = (${row}.locale = any(:drafts::text[]))`;

/** SQL: the languages in which the document of a row is published. */
export const publishedIn = (table: string, row: string): string => `
  array(select other.locale from ${table} other
         where other.document_id = ${row}.document_id and other.published_at is not null)`;
