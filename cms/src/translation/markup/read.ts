import { inlineOf } from './inline';
import type { Heading, List, Node, Picture } from './nodes';
import { altMarks } from './write';

const fenceStart = /^(`{3,}|~{3,})([^`]*)$/;
const heading = /^(#{1,6})(?: ([^]*))?$/;
const item = /^( *)(-|\d+\.)(?: ([^]*))?$/;
const image = /^!\[((?:\\[^]|[^\\[\]])*)\]\(((?:\\[^]|[^\\()\s])*)\)$/;
const quote = /^> ?([^]*)$/;
const isBlank = (line: string): boolean => /^\s*$/.test(line);

/** Takes lines from the front. */
interface Reader {
  peek(): string | undefined;
  take(): string;
}

function readerOf(lines: readonly string[]): Reader {
  let place = 0;
  return { peek: () => lines[place], take: () => lines[place++] ?? '' };
}

/** A `\` before white space or nothing only says that the line is one. */
const unescaped = (line: string): string => line.replace(/^\\(?=\s|$)/, '');

/** The next lines as long as they are of one kind, each without what marks it. */
function run(reader: Reader, contentOf: (line: string) => string | null): string[] {
  const lines: string[] = [];
  for (let line = reader.peek(); line !== undefined; line = reader.peek()) {
    const content = contentOf(line);
    if (content === null) break;
    lines.push(content);
    reader.take();
  }
  return lines;
}

function readCode(reader: Reader, edge: string, language: string): Node {
  reader.take();
  const lines = run(reader, (line) => (line === edge ? null : line));
  reader.take();
  const inside = lines.join('\n');
  const leaves = edge.startsWith('~') ? inlineOf(inside) : [{ type: 'text' as const, text: inside }];
  const children = leaves.flatMap((child) => (child.type === 'link' ? child.children : [child]));
  return { type: 'code', ...(language !== '' && { language }), children };
}

function readHeading(reader: Reader, hashes: string): Heading {
  const lines = run(reader, (line) => {
    const [, found, content = ''] = heading.exec(line) ?? [];
    return found === hashes ? content : null;
  });
  return { type: 'heading', level: hashes.length as Heading['level'], children: inlineOf(lines.join('\n')) };
}

function readImage(line: string): Picture {
  const [, alt = '', url = ''] = image.exec(line) ?? [];
  const text = alt.replace(/\\([\\[\]])/g, '$1');
  const found = { url: url.replace(/\\([\\()])/g, '$1'), alternativeText: text === '' ? null : text };
  return { type: 'image', image: found, children: [{ type: 'text', text: '' }] };
}

interface Entry {
  depth: number;
  format: List['format'];
  lines: string[];
}

/** The items of one list block; a list on the outermost level that changes its format is another block. */
function readEntries(reader: Reader): Entry[] {
  const entries: Entry[] = [];
  for (let line = reader.peek(); line !== undefined && !isBlank(line); line = reader.peek()) {
    const [, indent, bullet, content = ''] = item.exec(line) ?? [];
    const last = entries.at(-1);
    if (indent !== undefined && bullet !== undefined) {
      const format = bullet === '-' ? 'unordered' : 'ordered';
      const deepest = last ? last.depth + 1 : Infinity;
      const entry: Entry = { depth: Math.min(Math.floor(indent.length / 2), deepest), format, lines: [content] };
      if (entry.depth === 0 && entries.some((each) => each.depth === 0 && each.format !== format)) break;
      entries.push(entry);
    } else if (last && line.startsWith(' ')) {
      last.lines.push(unescaped(line.slice(Math.min(2 * last.depth + 2, line.length - line.trimStart().length))));
    } else break;
    reader.take();
  }
  return entries;
}

function grow(list: List, depth: number, entries: Entry[]): List {
  for (let entry = entries[0]; entry && entry.depth >= depth; entry = entries[0]) {
    if (entry.depth === depth) {
      if (entry.format !== list.format) break;
      entries.shift();
      list.children.push({ type: 'list-item', children: inlineOf(entry.lines.join('\n')) });
    } else {
      const { format } = entries.find((each) => each.depth === depth + 1) ?? entry;
      list.children.push(grow({ type: 'list', format, indentLevel: depth + 1, children: [] }, depth + 1, entries));
    }
  }
  return list;
}

function readList(reader: Reader): Node {
  const entries = readEntries(reader);
  const { format } = entries.find(({ depth }) => depth === 0) ?? entries[0] ?? { format: 'unordered' };
  return grow({ type: 'list', format, children: [] }, 0, entries);
}

const startsBlock = (line: string): boolean =>
  isBlank(line) || [fenceStart, heading, item, image, quote].some((kind) => kind.test(line));

function readLines(reader: Reader): Node {
  const lines = [reader.take(), ...run(reader, (line) => (startsBlock(line) ? null : line))];
  return { type: 'paragraph', children: inlineOf(lines.map(unescaped).join('\n')) };
}

function readNode(reader: Reader, line: string): Node {
  const [, edge, language = ''] = fenceStart.exec(line) ?? [];
  if (edge !== undefined) return readCode(reader, edge, language);
  const [, hashes] = heading.exec(line) ?? [];
  if (hashes !== undefined) return readHeading(reader, hashes);
  if (item.test(line)) return readList(reader);
  if (image.test(line)) return readImage(reader.take());
  if (quote.test(line)) {
    const lines = run(reader, (each) => quote.exec(each)?.[1] ?? null);
    return { type: 'quote', children: inlineOf(lines.join('\n')) };
  }
  return readLines(reader);
}

/** The blocks that these marks describe; of pictures and links they know the address and the words only. */
export function readMarks(marks: string): Node[] {
  const reader = readerOf(marks.split('\n'));
  const nodes: Node[] = [];
  for (let line = reader.peek(); line !== undefined; line = reader.peek()) {
    if (isBlank(line)) reader.take();
    else nodes.push(readNode(reader, line));
  }
  return nodes;
}

/** Whether two descriptions of a picture are the same once written in marks. */
export const sameAlt = (a: string | null | undefined, b: string | null | undefined): boolean =>
  altMarks(a) === altMarks(b);
