import { readFile } from 'node:fs/promises';
import { Renderer } from '@takumi-rs/core';
import { LRUCache } from 'lru-cache';
import { cardLayout, type CardTexts } from './card-layout.ts';
import { cardSize } from './card-size.ts';
import { shelfFor, slicesFor, type Slice } from './font-shelf.ts';

/** A card takes some 40 kB; one for each campaign and language. */
const mostBytes = 8 * 1024 * 1024;

/**
 * Draws cards as PNG. A card is drawn once for its words, by one for all who wait for it, and each file of a typeface is
 * read when a text first needs it: a Chinese one has a hundred.
 */
export function cardPainter(): (texts: CardTexts) => Promise<Buffer<ArrayBuffer>> {
  const renderer = new Renderer();
  const registered = new Map<string, Promise<unknown>>();
  const kept = new LRUCache<string, Buffer<ArrayBuffer>>({
    maxSize: mostBytes,
    sizeCalculation: ({ length }) => length,
  });
  const drawing = new Map<string, Promise<Buffer<ArrayBuffer>>>();

  const register = async ({ family, file, ranges }: Slice) =>
    renderer.registerFont({ name: family, data: await readFile(file), unicodeRange: ranges });

  function ready(slice: Slice): Promise<unknown> {
    const known = registered.get(slice.file) ?? register(slice);
    registered.set(slice.file, known);
    return known;
  }

  async function draw(texts: CardTexts): Promise<Buffer<ArrayBuffer>> {
    const { locale, title, demand, site } = texts;
    const shelf = shelfFor(locale);
    await Promise.all(slicesFor(`${title}${demand}${site}…`, shelf).map(ready));
    const fontFamilies = [...new Set(shelf.map(({ family }) => family))];
    return renderer.render(cardLayout(texts), { ...cardSize, format: 'png', fontFamilies, lang: locale });
  }

  return async (texts) => {
    const key = JSON.stringify(texts);
    const found = kept.get(key) ?? drawing.get(key);
    if (found) return found;
    const card = draw(texts).finally(() => drawing.delete(key));
    drawing.set(key, card);
    kept.set(key, await card);
    return card;
  };
}
