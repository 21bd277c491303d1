import type { Blocks, Inline } from 'cms/contract/blocks';

const plain = (inline: Inline): string =>
  inline.type === 'text' ? inline.text : inline.children.map((child) => child.text).join('');

/** The first paragraph of a text, without its formatting: what a reader sees of it before reading on. */
export function excerpt(blocks: Blocks): string {
  for (const block of blocks) {
    const text = block.type === 'paragraph' ? block.children.map(plain).join('').trim() : '';
    if (text !== '') return text;
  }
  return '';
}
