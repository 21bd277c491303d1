import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** One file of a typeface, with the characters that it has. */
export interface Slice {
  family: string;
  file: string;
  /** First and last code point of each range, both included. */
  ranges: [number, number][];
}

/**
 * A server has no typefaces of its own, so those of the cards come from npm: one that looks like the site for Latin,
 * Greek and Cyrillic, and for every other script one that is made for it. What none of them has is an empty box.
 */
const packages = [
  'noto-serif',
  'noto-naskh-arabic',
  'noto-serif-hebrew',
  'noto-serif-georgian',
  'noto-sans-armenian',
  'noto-sans-devanagari',
  'noto-sans-bengali',
  'noto-sans-thai',
  'noto-sans-ethiopic',
  'noto-sans-sc',
  'noto-sans-jp',
  'noto-sans-kr',
];

/** The same Chinese character is written in another way in Japan and in Korea (Unicode, ch. 18). */
const firstChoice: Partial<Record<string, string>> = { ja: 'noto-sans-jp', ko: 'noto-sans-kr' };

const face = /src: url\(\.\/(files\/[^)]+)\)[^;]*;\s*unicode-range: ([^;]+);/g;

/** `U+0-ff` or `U+2116`, as CSS writes them (CSS Fonts 4 §4.5). */
function rangeOf(text: string): [number, number] {
  const [first = '', last = first] = text.trim().replace(/^U\+/i, '').split('-');
  return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
}

/** The slices that the stylesheet of a typeface names; it lies in `folder`. */
export const slicesIn = (family: string, folder: string, css: string): Slice[] =>
  [...css.matchAll(face)].map(([, file = '', ranges = '']) => ({
    ...{ family, file: join(folder, file) },
    ranges: ranges.split(',').map(rangeOf),
  }));

const has = ({ ranges }: Slice, point: number): boolean =>
  ranges.some(([first, last]) => first <= point && point <= last);

/** The slices that a text needs, each character from the first typeface that has it: a Chinese one has a hundred. */
export function slicesFor(text: string, shelf: readonly Slice[]): Slice[] {
  const points = new Set(Array.from(text, (letter) => letter.codePointAt(0) ?? 0));
  const found = Array.from(points, (point) => shelf.find((slice) => has(slice, point)));
  return [...new Set(found)].filter((slice) => slice !== undefined);
}

let shelf: Slice[] | undefined;

/** Every typeface there is, in the order in which they are looked through for a language. */
export function shelfFor(locale: string): Slice[] {
  const { resolve } = createRequire(import.meta.url);
  shelf ??= packages.flatMap((name) => {
    const css = resolve(`@fontsource-variable/${name}/wght.css`);
    return slicesIn(name, dirname(css), readFileSync(css, 'utf8'));
  });
  const first = firstChoice[new Intl.Locale(locale).language];
  return first === undefined
    ? shelf
    : shelf.toSorted((a, b) => Number(b.family === first) - Number(a.family === first));
}
