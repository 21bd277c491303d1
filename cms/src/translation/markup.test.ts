import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blocksOf, marksOf } from './markup';
import {
  modifiers,
  type Code,
  type Inline,
  type Item,
  type Leaf,
  type Link,
  type List,
  type Node,
} from './markup/nodes';

/** Letters that marks are made of come often. */
const letter = fc.oneof(
  fc.constantFrom('\\', '*', '_', '+', '~', '`', '[', ']', '(', ')', '!', '#', '>', '-', '.', '1', ' ', '\n', '\t'),
  fc.constantFrom('a', 'é', 'ж', 'ع', '中', '\u00a0', '\u2028', '\r', '"', '🕊'),
);
const words = fc.string({ unit: letter, maxLength: 12 });
const someWords = fc.string({ unit: letter, minLength: 1, maxLength: 12 });

const leaf: fc.Arbitrary<Leaf> = fc
  .record({ text: someWords, on: fc.subarray([...modifiers]) })
  .map(({ text, on }) => ({ type: 'text', text, ...Object.fromEntries(on.map((each) => [each, true])) }));

/** As Slate normalizes: neighbours that carry the same modifiers are one leaf. */
function together(leaves: readonly Leaf[]): Leaf[] {
  const result: Leaf[] = [];
  for (const each of leaves) {
    const last = result.at(-1);
    if (last && modifiers.every((modifier) => last[modifier] === each[modifier])) last.text += each.text;
    else result.push({ ...each });
  }
  return result.length > 0 ? result : [{ type: 'text', text: '' }];
}

const leaves = fc.array(leaf, { maxLength: 4 }).map(together);
const address = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.constantFrom('/en/a_(b)', 'mailto:a@example.org', 'https://example.org/\\(', 'https://example.org/**_~~'),
);
const link: fc.Arbitrary<Link> = fc
  .record({ url: address, children: leaves, ways: fc.constantFrom({}, { rel: '', target: '' }, { rel: 'nofollow' }) })
  .map(({ url, children, ways }) => ({ type: 'link', url, children, ...ways }));

/** Text, and links with a leaf before, after and between them, as Slate wants it. */
const inline: fc.Arbitrary<Inline[]> = fc
  .tuple(leaves, fc.array(fc.tuple(link, leaves), { maxLength: 2 }))
  .map(([first, rest]) => [...first, ...rest.flatMap(([each, after]) => [each, ...after])]);

const item: fc.Arbitrary<Item> = inline.map((children) => ({ type: 'list-item', children }));
const format = fc.constantFrom<List['format'][]>('ordered', 'unordered');

/** Items, and below an item at most one list that is further in. */
const listOf = (depth: number): fc.Arbitrary<List> =>
  fc
    .record({
      format,
      groups: fc.array(fc.tuple(item, depth < 2 ? fc.option(listOf(depth + 1)) : fc.constant(null)), {
        minLength: 1,
        maxLength: 3,
      }),
    })
    .map(({ format: own, groups }) => ({
      type: 'list',
      format: own,
      ...(depth > 0 && { indentLevel: depth }),
      children: groups.flatMap(([one, below]) => (below ? [one, below] : [one])),
    }));

const code: fc.Arbitrary<Code> = fc
  .record({ language: fc.constantFrom(undefined, 'plaintext', 'js'), children: leaves })
  .map(({ language, children }) => ({ type: 'code', ...(language !== undefined && { language }), children }));

const picture: fc.Arbitrary<Node> = fc
  .record({ url: fc.webPath().map((path) => `/uploads${path}`), alternativeText: fc.option(words), width: fc.nat() })
  .map((image) => ({
    type: 'image',
    image: { ...image, name: 'a', caption: null },
    children: [{ type: 'text', text: '' }],
  }));

const block: fc.Arbitrary<Node> = fc.oneof(
  inline.map((children): Node => ({ type: 'paragraph', children })),
  inline.map((children): Node => ({ type: 'quote', children })),
  fc
    .record({ level: fc.constantFrom(1, 2, 3, 4, 5, 6), children: inline })
    .map(({ level, children }): Node => ({ type: 'heading', level: level as 1, children })),
  listOf(0),
  code,
  picture,
);
const blocks = fc.array(block, { maxLength: 5 });

test('whatever Strapi’s editor makes comes back from its marks as it was', () => {
  fc.assert(
    fc.property(blocks, (made) => {
      expect(blocksOf(marksOf(made), made)).toEqual(made);
    }),
    { numRuns: 1000 },
  );
});

test('every text can be read as marks, and is then written in one way', () => {
  fc.assert(
    fc.property(fc.string({ unit: letter, maxLength: 60 }), (typed) => {
      const once = marksOf(blocksOf(typed, []));
      expect(marksOf(blocksOf(once, []))).toBe(once);
    }),
    { numRuns: 1000 },
  );
});

const shown = (text: string, on: Partial<Leaf> = {}): Leaf => ({ type: 'text', text, ...on });
const link2 = { type: 'link' as const, url: 'https://example.org/a', children: [shown('the letter')] };

test('a text in blocks is shown in few and well-known marks', () => {
  const made: Node[] = [
    { type: 'heading', level: 2, children: [shown('What happened')] },
    {
      type: 'paragraph',
      children: [shown('Read '), link2, shown(' and '), shown('sign', { bold: true }), shown('! E-mail: a_b@c.org')],
    },
    { type: 'quote', children: [shown('One line\nand another', { italic: true })] },
    {
      type: 'list',
      format: 'unordered',
      children: [
        { type: 'list-item', children: [shown('first')] },
        {
          type: 'list',
          format: 'ordered',
          indentLevel: 1,
          children: [{ type: 'list-item', children: [shown('inner', { underline: true, strikethrough: true })] }],
        },
      ],
    },
    { type: 'code', language: 'js', children: [shown('a = `b`;')] },
    { type: 'image', image: { url: '/uploads/a.png', alternativeText: 'A square' }, children: [shown('')] },
    { type: 'paragraph', children: [shown('')] },
  ];
  expect(marksOf(made)).toBe(
    [
      '## What happened',
      'Read [the letter](https://example.org/a) and **sign**! E-mail: a\\_b@c.org',
      '> _One line\n> and another_',
      '- first\n  1. ++~~inner~~++',
      '```js\na = `b`;\n```',
      '![A square](/uploads/a.png)',
      '\\',
    ].join('\n\n'),
  );
});

test('the description of a picture is translated, the rest of the picture is the source’s', () => {
  const source = [{ type: 'image', image: { url: '/a.png', alternativeText: 'A square', width: 7 }, children: [] }];
  expect(blocksOf('![Une place](/a.png)', source)).toEqual([
    { type: 'image', image: { url: '/a.png', alternativeText: 'Une place', width: 7 }, children: [] },
  ]);
});

test('a mark that nothing ends is a letter, so that a typing mistake changes no more than itself', () => {
  expect(blocksOf('2 ** 3 and a_b', [])).toEqual([{ type: 'paragraph', children: [shown('2 ** 3 and a_b')] }]);
});

test('marks of a thousand lines, and the worst of brackets, are read in no time', () => {
  const bad = `${'['.repeat(50_000)}${'[a]('.repeat(20_000)}${'\\'.repeat(9_999)}`;
  expect(marksOf(blocksOf(bad, [])).length).toBeGreaterThan(bad.length);
});
