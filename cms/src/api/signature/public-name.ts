import type { displays } from '../../../contract/signature';

export type Display = (typeof displays)[number];

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The first letter as a person sees it: an accent, a vowel sign or a joined emoji belongs to it (UAX #29). */
function firstLetter(word: string): string {
  for (const { segment } of graphemes.segment(word)) if (/[\p{L}\p{N}]/u.test(segment)) return segment;
  return '';
}

function withInitial(name: string): string {
  const words = name.split(/\s+/u).filter((word) => word !== '');
  const [first = '', ...others] = words;
  const initial = firstLetter(others.at(-1) ?? '');
  return initial === '' ? first : `${first} ${initial}.`;
}

/** What may be shown of a name, by its owner's choice; null when nothing may. A single name stays whole. */
export function publicName(name: string, display: Display): string | null {
  if (display === 'none') return null;
  return display === 'full' ? name : withInitial(name);
}
