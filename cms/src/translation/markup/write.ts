import { inlineMarks } from './inline';
import { modifiers, type Code, type Inline, type Item, type List, type Node } from './nodes';

/** A line of a paragraph that would begin a block, or be no line at all, begins with a `\`. */
function startEscaped(line: string): string {
  if (/^(#{1,6}( |$)|>|-( |$)|!\[|\s|$)/.test(line)) return `\\${line}`;
  return line.replace(/^(\d+)(?=\.( |$))/, '$1\\');
}

const linesOf = (children: readonly Inline[]): string[] => inlineMarks(children).split('\n');

/** A fence longer than anything like it inside. */
function fence(letter: string, inside: string): string {
  const runs = [...inside.matchAll(new RegExp(`${letter}+`, 'g'))].map(([run]) => run.length);
  return letter.repeat(Math.max(3, ...runs.map((length) => length + 1)));
}

/** Words of code stand as they are, but for the rare ones with marks: those stand between `~~~`. */
function codeMarks({ language, children }: Code): string {
  const marked = children.some((leaf) => leaf.text !== '' && modifiers.some((each) => leaf[each] === true));
  const inside = marked ? inlineMarks(children) : children.map(({ text }) => text).join('');
  const edge = fence(marked ? '~' : '`', inside);
  return `${edge}${language ?? ''}\n${inside}\n${edge}`;
}

function itemMarks(item: Item, bullet: string, indent: string): string {
  const [first = '', ...rest] = linesOf(item.children);
  return [`${indent}${bullet} ${first}`, ...rest.map((line) => `${indent}  ${startEscaped(line)}`)].join('\n');
}

/** A list in a list stands two blanks further in. */
function listMarks({ format, children }: List, indent = ''): string {
  let number = 0;
  const lines = children.map((child) => {
    if (child.type === 'list') return listMarks(child, `${indent}  `);
    number += 1;
    return itemMarks(child, format === 'ordered' ? `${number}.` : '-', indent);
  });
  return lines.join('\n');
}

function nodeMarks(node: Node): string {
  switch (node.type) {
    case 'paragraph':
      return linesOf(node.children).map(startEscaped).join('\n');
    case 'quote':
      return linesOf(node.children)
        .map((line) => `> ${line}`)
        .join('\n');
    case 'heading':
      return linesOf(node.children)
        .map((line) => `${'#'.repeat(node.level)} ${line}`)
        .join('\n');
    case 'list':
      return listMarks(node);
    case 'code':
      return codeMarks(node);
    case 'image':
      return `![${altMarks(node.image.alternativeText)}](${node.image.url.replace(/[\\()]/g, '\\$&')})`;
  }
}

/** The description of a picture, on one line. */
export const altMarks = (text: string | null | undefined): string =>
  (text ?? '').replace(/\s+/g, ' ').replace(/[\\[\]]/g, '\\$&');

/** A text in blocks, in the marks that translators write. */
export const marksOf = (blocks: readonly Node[]): string => blocks.map(nodeMarks).join('\n\n');
