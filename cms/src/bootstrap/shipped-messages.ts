import * as z from 'zod';
import { sourceLocale } from '../language/public-locales';

export const sourceFile = z.record(z.string(), z.strictObject({ source: z.string().min(1), note: z.string() }));
export const translationFile = z.record(z.string(), z.string().min(1));

export interface ShippedRow {
  documentId: string;
  key: string;
  source: string;
  note: string;
  /** Null in the source language, where the source itself is shown. */
  text: string | null;
  locale: string;
}

/** One row a key and language. A translation of a key that the code no longer has is left out. */
export function shippedRows(
  sources: z.infer<typeof sourceFile>,
  translations: ReadonlyMap<string, z.infer<typeof translationFile>>,
  newId: () => string,
): ShippedRow[] {
  return Object.entries(sources).flatMap(([key, { source, note }]) => {
    const shared = { documentId: newId(), key, source, note };
    const translated = [...translations].flatMap(([locale, texts]) => {
      const text = texts[key];
      return text === undefined ? [] : [{ ...shared, text, locale }];
    });
    return [{ ...shared, text: null, locale: sourceLocale }, ...translated];
  });
}
