import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/**
 * Arabic reads from right to left, so nothing on a page may be told to stand left or right: it stands at the start or at
 * the end of a line (CSS Logical Properties 1). These words of CSS have a logical twin; `top`, `bottom`, gradients and
 * background positions have none that browsers share, and stay.
 */
const sides = '(?:left|right)';
const physical = [
  new RegExp(`(?:^|[\\s;{"'])(?:margin|padding|border|scroll-margin|scroll-padding)-${sides}(?:-[a-z]+)*\\s*:`),
  new RegExp(`(?:^|[\\s;{"'])border-(?:top|bottom)-${sides}-radius\\s*:`),
  new RegExp(`(?:^|[\\s;{"'])${sides}\\s*:`),
  new RegExp(`(?:^|[\\s;{"'])(?:text-align|text-align-last|float|clear)\\s*:\\s*${sides}(?![a-z-])`),
  new RegExp(`style:(?:${sides}|[a-z-]+-${sides}(?:-[a-z]+)*)\\b`),
];
const fourSides = /(?:^|[\s;{"'])(?:margin|padding|inset|border-width|scroll-margin|scroll-padding)\s*:([^;}"]+)/g;

/** The values of a shorthand, where `calc(1px + 2px)` is one. */
const valuesOf = (shorthand: string): string[] =>
  shorthand.replace('!important', '').match(/(?:[^\s(]*\((?:[^()]|\([^()]*\))*\)[^\s(]*)|[^\s]+/g) ?? [];

const isLopsided = (shorthand: string): boolean => {
  const [, right, , left] = valuesOf(shorthand);
  return left !== undefined && left !== right;
};

/** The declarations of a style sheet or a component that know left from right. */
function physicalDeclarations(text: string): string[] {
  const css = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/<script[\s\S]*?<\/script>/g, '');
  const named = css.split(/[\n;]/).filter((line) => physical.some((pattern) => pattern.test(line)));
  const lopsided = [...css.matchAll(fourSides)].filter(([, values = '']) => isLopsided(values)).map(([all]) => all);
  return [...named, ...lopsided].map((line) => line.trim());
}

const web = join(import.meta.dirname, '../../..');
const sheets = globSync(['src/**/*.{css,svelte,html}', 'static/**/*.css', 'islands/**/*.css'], { cwd: web });

test('there are style sheets to look at', () => {
  expect(sheets.length).toBeGreaterThan(0);
});

test.for(sheets)('%s stands at start and end, never left and right', (sheet) => {
  expect(physicalDeclarations(readFileSync(join(web, sheet), 'utf8'))).toEqual([]);
});

test('a declaration that knows left from right is found wherever it is written', () => {
  for (const css of [
    'a { margin-left: 1rem }',
    'a {\n  left: 0;\n}',
    'a{border-right-color:red}',
    'a { border-top-left-radius: 2px; }',
    'a { text-align: right; }',
    'a { float: left }',
    '<p style="padding-right: 2px">',
    '<p style:margin-left={space}>',
    'a { margin: 0 1px 0 2px; }',
    'a { inset: 0 auto auto calc(1px + 2px) }',
  ])
    expect(physicalDeclarations(css), css).toHaveLength(1);
});

test('what knows only start and end is left alone', () => {
  for (const css of [
    'a { margin-inline-start: 1rem; inset-inline: 0; text-align: start }',
    'a { padding: 0 1px 2px 1px; margin: 0 calc(1px + 2px) 0 calc(1px + 2px); }',
    'a { transition: left-over 1s } /* left: 0 */',
    '<script>const place = { left: 0 };</script>',
    'a { --copyright: 1; background: linear-gradient(to right, red, blue) }',
  ])
    expect(physicalDeclarations(css), css).toEqual([]);
});
