import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  isLiteralElement,
  isPluralElement,
  isSelectElement,
  isTagElement,
  parse,
  type MessageFormatElement,
} from '@formatjs/icu-messageformat-parser';
import { describe, expect, test } from 'vitest';

const read = (name: string) =>
  JSON.parse(readFileSync(join(import.meta.dirname, name), 'utf8')) as Record<string, string>;
const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.json'));
const english = read('en.json');

interface Found {
  placeholders: Set<string>;
  plurals: string[][];
}

/** The placeholders of a message and the categories of each of its plurals, however deep they stand. */
function foundIn(elements: MessageFormatElement[], found: Found = { placeholders: new Set(), plurals: [] }): Found {
  for (const element of elements) {
    if ('value' in element && !isLiteralElement(element)) found.placeholders.add(element.value);
    if (isPluralElement(element)) found.plurals.push(Object.keys(element.options));
    if (isPluralElement(element) || isSelectElement(element))
      for (const { value } of Object.values(element.options)) foundIn(value, found);
    if (isTagElement(element)) foundIn(element.children, found);
  }
  return found;
}

test('the panel has its texts in seven languages', () => {
  expect(files.sort()).toEqual(['ar.json', 'de.json', 'en.json', 'es.json', 'fr.json', 'ru.json', 'uk.json']);
});

describe.each(files)('the texts of the panel in %s', (name) => {
  const texts = read(name);
  const categories = new Intl.PluralRules(name.replace('.json', '')).resolvedOptions().pluralCategories;

  test('are all there, in the order of their keys', () => {
    expect(Object.keys(texts)).toEqual(Object.keys(english).sort());
    expect(Object.entries(texts).filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  test('have the placeholders of the English ones', () => {
    for (const [key, text] of Object.entries(texts)) {
      const placeholders = [...foundIn(parse(text)).placeholders].sort();
      expect({ key, placeholders }).toEqual({
        key,
        placeholders: [...foundIn(parse(english[key] ?? '')).placeholders].sort(),
      });
    }
  });

  test('have every plural that the language needs', () => {
    for (const [key, text] of Object.entries(texts))
      for (const plural of foundIn(parse(text)).plurals)
        expect(plural, key).toEqual(expect.arrayContaining(categories));
  });
});
