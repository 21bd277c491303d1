import type { Blocks, Inline } from 'cms/contract/blocks';

const plain = (inline: Inline): string =>
  inline.type === 'text' ? inline.text : inline.children.map((child) => child.text).join('');

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const sentenceEnds = /[.!?…。؟](?=\s|$)/gu;

/** As much of a paragraph as has room, to the end of a sentence if one ends in its second half, else of a word. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const room = text.slice(0, graphemes.segment(text).containing(most)?.index); // to the end of a letter (UAX #29)
  const ends = [...room.matchAll(sentenceEnds)].map(({ index }) => index + 1);
  const end = ends.at(-1) ?? 0;
  if (end > most / 2) return `${room.slice(0, end)} …`;
  const space = room.lastIndexOf(' ');
  return `${room.slice(0, space > 0 ? space : undefined).trimEnd()} …`;
}

/**
 * The beginning of a statement in at most `most` UTF-16 code units, paragraph by paragraph: a sheet has to keep room for
 * those who sign, and says where the whole text stands. A text that goes on ends in dots.
 */
export function shortStatement(blocks: Blocks, most: number): string[] {
  const paragraphs = blocks.flatMap((block) => {
    const text = block.type === 'paragraph' || block.type === 'quote' ? block.children.map(plain).join('').trim() : '';
    return text === '' ? [] : [text];
  });
  const short: string[] = [];
  let left = most;
  for (const text of paragraphs) {
    if (text.length > left) {
      const last = short.at(-1);
      if (left > most / 3 || last === undefined) short.push(cut(text, left));
      else short.splice(-1, 1, `${last} …`);
      break;
    }
    short.push(text);
    left -= text.length;
  }
  return short;
}

/** UTF-16 code units beside which a side of A4 has room for the larger number of lines. */
const few = 900;

/** Lines of at least 9 mm that a side has room for beside these texts, the privacy notice and the head of the table. */
export const linesBeside = (...texts: readonly string[]): number =>
  texts.reduce((sum, { length }) => sum + length, 0) <= few ? 12 : 8;
