import { diffArrays } from 'diff';

export interface Piece {
  kind: 'same' | 'gone' | 'new';
  text: string;
}

/** Beyond so many changed words two texts have little in common, and to compare them on would only keep a person waiting. */
const mostChanges = 1500;

const words = (text: string, locale: string): string[] =>
  Array.from(new Intl.Segmenter(locale, { granularity: 'word' }).segment(text), ({ segment }) => segment);

/**
 * What became of a text, word by word as its language divides words. The pieces that are not `new` are the earlier text,
 * those that are not `gone` are the later one.
 */
export function difference(earlier: string, later: string, locale: string): Piece[] {
  const changes = diffArrays(words(earlier, locale), words(later, locale), { maxEditLength: mostChanges });
  if (!changes) return whole(earlier, later);
  return joined(
    changes.map(({ added, removed, value }) => ({
      kind: added ? 'new' : removed ? 'gone' : 'same',
      text: value.join(''),
    })),
  );
}

const whole = (gone: string, fresh: string): Piece[] =>
  [
    { kind: 'gone' as const, text: gone },
    { kind: 'new' as const, text: fresh },
  ].filter(({ text }) => text !== '');

/** Joins changes that only a space holds apart: “two words” for “two others” reads better than word for word. */
function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  let change = { gone: '', fresh: '' };
  let space = '';
  const flush = () => {
    result.push(...whole(change.gone, change.fresh));
    if (space) result.push({ kind: 'same', text: space });
    change = { gone: '', fresh: '' };
    space = '';
  };
  for (const { kind, text } of pieces) {
    const changing = change.gone !== '' || change.fresh !== '';
    if (kind === 'same' && changing && space === '' && text.trim() === '') space = text;
    else if (kind === 'same') {
      flush();
      result.push({ kind, text });
    } else {
      change = {
        gone: change.gone + space + (kind === 'gone' ? text : ''),
        fresh: change.fresh + space + (kind === 'new' ? text : ''),
      };
      space = '';
    }
  }
  flush();
  return result;
}
