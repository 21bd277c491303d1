import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';

const text = z.string().min(1);
const paragraphs = z.array(text).min(1);

/** The demonstration in one language: cms/demo/<language>.json. */
export const demoText = z.strictObject({
  campaign: z.strictObject({
    ...{ title: text, demand: text, summary: text, addressee: text, imageAlt: text },
    statement: paragraphs,
  }),
  statements: z.record(z.string(), z.strictObject({ title: text, body: paragraphs })),
  updates: z.record(z.string(), z.strictObject({ title: text, summary: text, body: paragraphs })),
  organisations: z.record(z.string(), z.strictObject({ name: text, place: text })),
  privacy: z.strictObject({ title: text, body: paragraphs }),
});
export type DemoText = z.infer<typeof demoText>;

/** The demonstration in those of these languages in which it is written. */
export async function demoTexts(folder: string, locales: readonly string[]): Promise<Map<string, DemoText>> {
  const written = new Set(await readdir(folder));
  const texts = new Map<string, DemoText>();
  for (const locale of locales.filter((code) => written.has(`${code}.json`))) {
    const file: unknown = JSON.parse(await readFile(path.join(folder, `${locale}.json`), 'utf8'));
    texts.set(locale, demoText.parse(file));
  }
  return texts;
}
