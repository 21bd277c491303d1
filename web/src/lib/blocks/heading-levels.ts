import type { Blocks } from 'cms/contract/blocks';

/**
 * The level of each block that is a heading, when the text stands under a heading of the page: the highest kind comes
 * right below it, and no level is ever skipped on the way down (WCAG 2.2, 1.3.1), whatever an editor chose.
 */
export function headingLevels(blocks: Blocks, below: number): (number | null)[] {
  const kinds = [...new Set(blocks.map((block) => (block.type === 'heading' ? block.level : 7)))].toSorted();
  let previous = below;
  return blocks.map((block) => {
    if (block.type !== 'heading') return null;
    previous = Math.min(below + 1 + kinds.indexOf(block.level), previous + 1, 6);
    return previous;
  });
}
