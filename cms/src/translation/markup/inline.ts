import { modifiers, type Inline, type Leaf, type Link, type Modifier } from './nodes';

/** Each mark switches its modifier on and off again. */
const markOf: Record<Modifier, string> = { bold: '**', italic: '_', underline: '++', strikethrough: '~~', code: '`' };

/** A letter that could be taken for a mark gets a `\` before it; one of `*`, `+`, `~` only where two (or three) could meet. */
const escaped = (text: string): string => text.replace(/[\\_`[\]]|([*+~])(?=\1|$)|^~/g, '\\$&');

const active = (leaf: Leaf): Modifier[] => (leaf.text === '' ? [] : modifiers.filter((each) => leaf[each] === true));

interface Writer {
  leaf: (leaf: Leaf) => string;
  /** What is on before and in all of the link stays on through it; what else is on inside begins and ends inside. */
  link: (link: Link) => string;
  end: () => string;
}

/** Remembers which modifiers are on. */
function writer(): Writer {
  let on: Modifier[] = [];
  const turn = (wanted: Modifier[]): string => {
    const off = on.filter((each) => !wanted.includes(each)).reverse();
    const fresh = wanted.filter((each) => !on.includes(each));
    on = [...on.filter((each) => wanted.includes(each)), ...fresh];
    return [...off, ...fresh].map((each) => markOf[each]).join('');
  };
  const write = (leaf: Leaf): string => (leaf.text === '' ? '' : turn(active(leaf)) + escaped(leaf.text));
  return {
    leaf: write,
    link: ({ url, children }) => {
      const filled = children.filter(({ text }) => text !== '');
      const through = on.filter((each) => filled.every((leaf) => leaf[each] === true));
      const before = turn(through);
      const label = children.map(write).join('') + turn(through);
      return `${before}[${label}](${url.replace(/[\\()]/g, '\\$&')})`;
    },
    end: () => turn([]),
  };
}

/** The marks of what stands in one block. */
export function inlineMarks(children: readonly Inline[]): string {
  const { leaf, link, end } = writer();
  return children.map((child) => (child.type === 'text' ? leaf(child) : link(child))).join('') + end();
}

type Token = { text: string } | { mark: Modifier } | { open: string } | 'close';

const sticky = {
  escape: /\\([!-/:-@[-`{-~])/y,
  // The label holds no bracket and the address no parenthesis, unless escaped; parentheses may stand in pairs.
  link: /\[((?:\\[^]|[^\\[\]])*)\]\(((?:\\[^]|\([^()\s]*\)|[^\\()\s])*)\)/y,
};

const at = (pattern: RegExp, marks: string, place: number): RegExpExecArray | null => {
  pattern.lastIndex = place;
  return pattern.exec(marks);
};

const markAt = (marks: string, place: number): Modifier | undefined =>
  modifiers.find((each) => marks.startsWith(markOf[each], place));

function tokensOf(marks: string, inLink = false): Token[] {
  const tokens: Token[] = [];
  for (let place = 0; place < marks.length;) {
    const escape = at(sticky.escape, marks, place);
    const link = escape || inLink ? null : at(sticky.link, marks, place);
    const mark = escape ? undefined : markAt(marks, place);
    if (link) {
      const [whole, label = '', url = ''] = link;
      tokens.push({ open: url.replace(/\\([\\()])/g, '$1') }, ...tokensOf(label, true), 'close');
      place += whole.length;
    } else if (mark) {
      tokens.push({ mark });
      place += markOf[mark].length;
    } else {
      const letter = escape?.[1] ?? marks.charAt(place);
      tokens.push({ text: letter });
      place += escape ? 2 : 1;
    }
  }
  return tokens;
}

const isMark = (token: Token, mark: Modifier): boolean =>
  typeof token === 'object' && 'mark' in token && token.mark === mark;

/** A mark that nothing ends is no mark but letters: a person typed it. */
function withoutLoneMarks(tokens: Token[]): Token[] {
  let settled = tokens;
  for (const mark of modifiers) {
    if (settled.filter((token) => isMark(token, mark)).length % 2 === 0) continue;
    const last = settled.findLastIndex((token) => isMark(token, mark));
    settled = settled.with(last, { text: markOf[mark] });
  }
  return settled;
}

/** As the editor normalizes what stands in a block: no empty leaf, but one before, after and between links. */
function normalized(children: readonly Inline[]): Inline[] {
  const kept = children.filter((child) => child.type === 'link' || child.text !== '');
  const empty = (): Leaf => ({ type: 'text', text: '' });
  const result: Inline[] = [];
  for (const child of kept) {
    if (child.type === 'link' && result.at(-1)?.type !== 'text') result.push(empty());
    result.push(child);
  }
  if (result.at(-1)?.type !== 'text') result.push(empty());
  return result;
}

/** What stands in one block, from its marks. Every text means something: what is no mark is letters. */
export function inlineOf(marks: string): Inline[] {
  const children: Inline[] = [];
  const on = new Set<Modifier>();
  let link: Link | null = null;
  let text = '';
  const flush = (): void => {
    const leaf: Leaf = { type: 'text', text };
    for (const each of modifiers) if (on.has(each)) leaf[each] = true;
    if (text !== '') (link?.children ?? children).push(leaf);
    text = '';
  };
  for (const token of withoutLoneMarks(tokensOf(marks))) {
    if (typeof token === 'object' && 'text' in token) {
      text += token.text;
      continue;
    }
    flush();
    if (token === 'close') {
      if (link?.children.length === 0) link.children.push({ type: 'text', text: '' });
      link = null;
    } else if ('mark' in token) {
      if (!on.delete(token.mark)) on.add(token.mark);
    } else {
      link = { type: 'link', url: token.open, children: [] };
      children.push(link);
    }
  }
  flush();
  return normalized(merged(children));
}

const sameModifiers = (a: Leaf, b: Leaf): boolean => modifiers.every((each) => a[each] === b[each]);

/** Neighbours of the same modifiers are one leaf. */
function merged(children: readonly Inline[]): Inline[] {
  const result: Inline[] = [];
  for (const child of children) {
    const last = result.at(-1);
    if (child.type === 'link') result.push({ ...child, children: merged(child.children) as Leaf[] });
    else if (last?.type === 'text' && sameModifiers(last, child)) last.text += child.text;
    else result.push({ ...child });
  }
  return result;
}
