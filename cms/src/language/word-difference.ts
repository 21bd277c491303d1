import { diffArrays } from 'diff';
import type { Piece } from '../../contract/pages';

/** Two texts with nothing in common would take for ever to compare: after so many milliseconds they are shown whole. */
const patience = 200;

function wordsOf(text: string, locale: string): string[] {
  const segmenter = new Intl.Segmenter(locale, { granularity: 'word' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

function rawPieces(before: string, after: string, locale: string): Piece[] {
  const found = diffArrays(wordsOf(before, locale), wordsOf(after, locale), { timeout: patience });
  if (!found) {
    return [
      { change: 'removed', text: before },
      { change: 'added', text: after },
    ];
  }
  return found.map(({ added, removed, value }) => ({
    change: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }));
}

const isBlank = (text: string): boolean => text.trim() === '';

/** What goes and what comes in one place. The blanks at which both end stay. */
function exchange(removed: string, added: string): Piece[] {
  const blanks = /\s*$/.exec(removed)?.[0] ?? '';
  const stays = removed !== '' && added !== '' && added.endsWith(blanks) ? blanks : '';
  const pieces: Piece[] = [
    { change: 'removed', text: removed.slice(0, removed.length - stays.length) },
    { change: 'added', text: added.slice(0, added.length - stays.length) },
    { change: 'same', text: stays },
  ];
  return pieces.filter(({ text }) => text !== '');
}

function joined(pieces: readonly Piece[]): Piece[] {
  const all: Piece[] = [];
  for (const piece of pieces) {
    const last = all.at(-1);
    if (last?.change === piece.change) last.text += piece.text;
    else all.push({ ...piece });
  }
  return all;
}

/**
 * The words that differ, with those around them. What is exchanged is one piece that goes and one that comes, also when
 * it is several words: blanks between them are counted to both, so that nobody has to read (or hear) word by word.
 */
export function wordDifference(before: string, after: string, locale: string): Piece[] {
  const pieces: Piece[] = [];
  let removed = '';
  let added = '';
  for (const { change, text } of rawPieces(before, after, locale)) {
    const between = change === 'same' && isBlank(text) && (removed !== '' || added !== '');
    if (change === 'removed' || between) removed += text;
    if (change === 'added' || between) added += text;
    if (change !== 'same' || between) continue;
    pieces.push(...exchange(removed, added), { change, text });
    removed = added = '';
  }
  return joined([...pieces, ...exchange(removed, added)]);
}
