import type { Node } from './markup/nodes';
import { readMarks } from './markup/read';
import { namedIn, restored } from './markup/restore';
import { marksOf as written } from './markup/write';

/**
 * How a text in blocks is shown to translators, carried in PO and compared word by word: blocks parted by blank lines,
 * `# ` headings, `> ` quotes, `- ` and `1. ` lists (two blanks further in for a list in a list), code between ```,
 * **bold**, _italic_, ++underlined++, ~~struck out~~, `code`, [link](address), ![description](picture). A `\` before a
 * sign makes it a letter; a line that holds only a `\` is an empty one. Every text can be read, and what Strapi's editor
 * makes comes back as it was.
 */
export const marksOf = (blocks: unknown): string => (Array.isArray(blocks) ? written(blocks as Node[]) : '');

/** The blocks of these marks; pictures and the ways of links are those of the source. */
export const blocksOf = (marks: string, source: unknown): Node[] =>
  restored(readMarks(marks), Array.isArray(source) ? (source as Node[]) : []);

/** The addresses of links and pictures: a translation has the same as its source. */
export function addressesIn(blocks: unknown): string[] {
  const { links, pictures } = namedIn(Array.isArray(blocks) ? (blocks as Node[]) : []);
  return [...links.map(({ url }) => url), ...pictures.map(({ image }) => image.url)];
}
