import type { Block, Blocks, Inline, ListBlock } from '../../contract/blocks';

interface Run {
  text: string;
  bold: boolean;
  italic: boolean;
}

/** A piece of the statement as it is set. */
export interface Part {
  kind: 'heading' | 'paragraph' | 'quote' | 'item';
  /** Of an item: its number or bullet. */
  mark: string;
  runs: Run[];
}

const runsOf = (children: readonly Inline[]): Run[] =>
  children.flatMap((each): Run[] =>
    each.type === 'link'
      ? [...runsOf(each.children), { text: ` (${each.url})`, bold: false, italic: false }]
      : [{ text: each.text, bold: each.bold === true, italic: each.italic === true }],
  );

const itemsOf = ({ format, children }: ListBlock): Part[] => {
  let number = 0;
  return children.flatMap((child): Part[] => {
    if (child.type === 'list') return itemsOf(child);
    number += 1;
    return [{ kind: 'item', mark: format === 'ordered' ? `${String(number)}.` : '•', runs: runsOf(child.children) }];
  });
};

function partsOfBlock(block: Block): Part[] {
  if (block.type === 'list') return itemsOf(block);
  if (block.type === 'image') return [];
  const kind = block.type === 'code' ? 'paragraph' : block.type;
  return [{ kind, mark: '', runs: runsOf(block.children) }];
}

/** A statement as parts to set; pictures, which say nothing that is signed, are left out. */
export const statementParts = (blocks: Blocks): Part[] =>
  blocks.flatMap(partsOfBlock).filter(({ runs }) => runs.some(({ text }) => text.trim() !== ''));
