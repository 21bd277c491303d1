import { readFileSync } from 'node:fs';
import path from 'node:path';
import { create } from 'fontkitten';

/**
 * Where each font lies and what it calls itself, in the order in which they are asked for a letter. Amiri and no newer
 * Arabic font: those draw dots as glyphs of their own, and letters are read back doubled (research/documents.md §1.3).
 */
const fonts: readonly [file: string, family: string][] = [
  ['@expo-google-fonts/noto-serif/400Regular/NotoSerif_400Regular.ttf', 'Noto Serif'],
  ['@expo-google-fonts/noto-serif/700Bold/NotoSerif_700Bold.ttf', 'Noto Serif'],
  ['@expo-google-fonts/noto-serif/400Regular_Italic/NotoSerif_400Regular_Italic.ttf', 'Noto Serif'],
  ['@expo-google-fonts/amiri/400Regular/Amiri_400Regular.ttf', 'Amiri'],
  ['@expo-google-fonts/amiri/700Bold/Amiri_700Bold.ttf', 'Amiri'],
  ['@expo-google-fonts/noto-serif-hebrew/400Regular/NotoSerifHebrew_400Regular.ttf', 'Noto Serif Hebrew'],
  ['@expo-google-fonts/noto-serif-devanagari/400Regular/NotoSerifDevanagari_400Regular.ttf', 'Noto Serif Devanagari'],
  ['@expo-google-fonts/noto-sans-thai/400Regular/NotoSansThai_400Regular.ttf', 'Noto Sans Thai'],
  ['@expo-google-fonts/noto-sans-georgian/400Regular/NotoSansGeorgian_400Regular.ttf', 'Noto Sans Georgian'],
  ['@expo-google-fonts/noto-sans-armenian/400Regular/NotoSansArmenian_400Regular.ttf', 'Noto Sans Armenian'],
  ['@expo-google-fonts/noto-sans-ethiopic/400Regular/NotoSansEthiopic_400Regular.ttf', 'Noto Sans Ethiopic'],
  ['@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf', 'Noto Sans SC'],
  ['@embedpdf/fonts-kr/fonts/NotoSansKR-Regular.otf', 'Noto Sans Korean'],
];

export const fontFamilies: readonly string[] = [...new Set(fonts.map(([, family]) => family))];

/** A package may keep its fonts out of its `exports`, so they are looked for where packages lie, nearest first. */
function fileOf(file: string): Buffer {
  for (const folder of require.resolve.paths(file) ?? []) {
    try {
      return readFileSync(path.join(folder, file));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  throw new Error(`The font ${file} is not installed: run \`npm ci\`.`);
}

export interface LoadedFonts {
  blobs: Buffer[];
  /** Every code point that one of them draws. */
  covered: ReadonlySet<number>;
}

/** Always the same fonts in the same order, and none of the machine: the same data makes the same bytes. */
export function loadFonts(): LoadedFonts {
  const blobs = fonts.map(([file]) => fileOf(file));
  const covered = new Set<number>();
  for (const blob of blobs) {
    const font = create(blob);
    if ('characterSet' in font) for (const point of font.characterSet) covered.add(point);
  }
  return { blobs, covered };
}
