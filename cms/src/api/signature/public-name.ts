import type { displays } from '../../../contract/signature';

export type Display = (typeof displays)[number];

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The first letter as a person sees it: an accent, a vowel sign or a joined emoji belongs to it (UAX #29). */
function firstLetter(word: string): string {
  for (const { segment } of graphemes.segment(word)) if (/[\p{L}\p{N}]/u.test(segment)) return segment;
  return '';
}

/**
 * What stands between the words of a name: a blank, and whatever else belongs to no word, as letters, marks, digits, dashes,
 * apostrophes, joiners and the points of abbreviations do. A hyphen joins one first name: “Jean-Pierre D.”.
 */
const betweenWords = new RegExp(
  [
    String.raw`[^\p{L}\p{M}\p{N}\p{Pd}\p{Cf}'’‘´\u055a\u05f3\u05f4.·]+`,
    String.raw`(?<=\p{L}\p{M}*\p{L}\p{M}*)\.(?=\p{L})`, // Ivan.Petrov
    String.raw`(?<=\.)(?=\p{L})`, // J.R.
    '(?<![lL])·|·(?![lL])', // 卡尔·马克思, but not Gal·la
    String.raw`\u200b`, // the blank of scripts that show none
  ].join('|'),
  'u',
);

/** “Maria S.”; of one word nobody can tell what is the first name in it, so its first letter only. */
function withInitial(name: string): string | null {
  const words = name.split(betweenWords).filter((word) => firstLetter(word) !== '');
  const [first = '', ...others] = words;
  const last = others.at(-1);
  if (last !== undefined) return `${first} ${firstLetter(last)}.`;
  return first === '' ? null : `${firstLetter(first)}.`;
}

/** What may be shown of a name, by its owner's choice; null when nothing may. */
export function publicName(name: string, display: Display): string | null {
  if (display === 'none') return null;
  return display === 'full' ? name : withInitial(name);
}
