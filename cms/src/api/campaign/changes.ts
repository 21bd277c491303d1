import { diffArrays } from 'diff';
import type { Block, Blocks, Inline, ListBlock } from '../../../contract/blocks';
import type { Piece } from '../../../contract/pages';
import { wordDifference } from '../../language/word-difference';

/** A link says where it leads: another address is another text. */
const inlineText = (parts: readonly Inline[]): string =>
  parts.map((part) => (part.type === 'text' ? part.text : `${inlineText(part.children)} (${part.url})`)).join('');

const listLines = ({ children }: ListBlock): string[] =>
  children.flatMap((child) => (child.type === 'list' ? listLines(child) : [inlineText(child.children)]));

function linesOf(block: Block): string[] {
  if (block.type === 'list') return listLines(block);
  if (block.type === 'image') return [block.image.alternativeText ?? ''];
  return [inlineText(block.children)];
}

/**
 * Every place where the words of two texts differ: whole lines (paragraphs, headings, items) are compared first, and
 * then the words of those that are not the same.
 */
export function changesBetween(before: Blocks, after: Blocks, locale: string): Piece[][] {
  const parts = diffArrays(before.flatMap(linesOf), after.flatMap(linesOf));
  const places: { removed: string[]; added: string[] }[] = [];
  let open = false;
  for (const { added, removed, value } of parts) {
    if (!added && !removed) {
      open = false;
      continue;
    }
    if (!open) places.push({ removed: [], added: [] });
    open = true;
    places.at(-1)?.[added ? 'added' : 'removed'].push(...value);
  }
  return places.map((place) => wordDifference(place.removed.join('\n'), place.added.join('\n'), locale));
}
