import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const cms = join(import.meta.dirname, '..', '..', 'cms');

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

const textsOf = (file: string): string[] => textsIn(JSON.parse(readFileSync(join(cms, file), 'utf8')));

/**
 * The longest text in a language that repeats itself no more than people do: that of the demonstration, and after it the
 * messages of the hub. What is repeated compresses to nothing, so a test of bytes cannot do with filling.
 */
export const realText = (lang: string): string =>
  [...textsOf(`demo/${lang}.json`), ...textsOf(`messages/${lang}.json`).filter((text) => !text.includes('{'))].join(
    ' ',
  );
