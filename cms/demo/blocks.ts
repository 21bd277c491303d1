import type { Block, Blocks, Inline, ListBlock } from '../contract/blocks';

type Text = Extract<Inline, { type: 'text' }>;

/** What is bold, and what is a link; the groups are kept by `split`, so every third part is one of them. */
const marked = /(\*\*[^*]+\*\*|\[[^\]]+\]\(https:\/\/[^)\s]+\))/;
const link = /^\[([^\]]+)\]\((https:\/\/[^)\s]+)\)$/;

const plain = (text: string): Text => ({ type: 'text', text });

function inlineOf(part: string): Inline {
  const [, label, url] = link.exec(part) ?? [];
  if (label !== undefined && url !== undefined) return { type: 'link', url, children: [plain(label)] };
  if (part.startsWith('**') && part.endsWith('**') && part.length > 4)
    return { ...plain(part.slice(2, -2)), bold: true };
  return plain(part);
}

const inline = (text: string): Inline[] =>
  text
    .split(marked)
    .filter((part) => part !== '')
    .map(inlineOf);

function blockOf(line: string): Block {
  if (line.startsWith('## ')) return { type: 'heading', level: 2, children: inline(line.slice(3)) };
  if (line.startsWith('> ')) return { type: 'quote', children: inline(line.slice(2)) };
  if (!line.startsWith('- ')) return { type: 'paragraph', children: inline(line) };
  return { type: 'list', format: 'unordered', children: [{ type: 'list-item', children: inline(line.slice(2)) }] };
}

const isList = (block: Block | undefined): block is ListBlock => block?.type === 'list';

/** The demonstration's texts, one string a paragraph ("## ", "> ", "- " at its start), as Strapi's blocks. */
export function blocksFrom(lines: readonly string[]): Blocks {
  const blocks: Blocks = [];
  for (const block of lines.map(blockOf)) {
    const last = blocks.at(-1);
    if (isList(block) && isList(last)) last.children.push(...block.children);
    else blocks.push(block);
  }
  return blocks;
}
