import { basename, dirname, join, relative } from 'node:path';
import type { Rule } from 'eslint';

interface Arrow {
  /** Whose imports are judged: files below this folder. */
  from: string;
  /** What they may not import: files below these folders; `*` stands for every module, packages too. */
  to: readonly string[];
  /** What they may import all the same. */
  but?: readonly string[];
  why: string;
}

/** The layer arrows of the house: which rooms may not know of which others, and why. */
export const arrows: readonly Arrow[] = [
  {
    from: 'web/',
    to: ['cms/', 'run/', 'tests/'],
    but: ['cms/contract/', 'cms/messages/en.json'],
    why: 'the site knows the CMS by its contract alone',
  },
  { from: 'cms/', to: ['web/', 'run/', 'tests/'], why: 'the CMS does not know who asks it, nor who starts it' },
  {
    from: 'cms/contract/',
    to: ['*'],
    but: ['cms/contract/', 'zod', 'vitest', 'fast-check'],
    why: 'the contract is read by both sides and runs in both',
  },
  {
    from: 'run/',
    to: ['web/', 'cms/', 'tests/'],
    but: ['cms/contract/', 'cms/config/env'],
    why: 'the sides are processes of their own; they are started, never loaded',
  },
  { from: 'web/src/lib/', to: ['web/src/routes/'], why: 'routes are made of the library, never the other way' },
  {
    from: 'web/islands/',
    to: ['*'],
    but: ['vitest', 'web/islands/', 'altcha-lib'],
    why: 'a script for browsers is whole in itself',
  },
];

const ways: Record<string, string> = { '#lib/': 'web/src/lib/', 'cms/': 'cms/' };

/** The module's path from the root of the house, or its name when it is a package's. */
export function moduleOf(source: string, file: string): string {
  if (source.startsWith('.')) return join(dirname(file), source);
  const way = Object.keys(ways).find((start) => source.startsWith(start));
  return way === undefined ? source : `${ways[way] ?? ''}${source.slice(way.length)}`;
}

const below = (path: string, folders: readonly string[]): boolean =>
  folders.some((folder) => path === folder || path.startsWith(folder) || folder === '*');

const routes = 'web/src/routes/';

/** What lies in a folder of routes is for the pages of that folder and below; a page itself is for nobody. */
const belongsTo = (module: string, file: string): boolean =>
  `${dirname(file)}/`.startsWith(`${dirname(module)}/`) && !basename(module).startsWith('+');

/** Why this file may not import this module, or null. Paths are from the root of the house. */
export function forbids(file: string, source: string): string | null {
  const module = moduleOf(source, file);
  const arrow = arrows.find(
    ({ from, to, but = [] }) => file.startsWith(from) && below(module, to) && !below(module, but),
  );
  if (arrow) return arrow.why;
  return module.startsWith(routes) && !belongsTo(module, file)
    ? 'nothing imports a route; what pages of two folders use lives in the library'
    : null;
}

/** Reports every import that goes against the arrows. */
export const followArrows: Rule.RuleModule = {
  meta: { type: 'problem', schema: [], messages: { against: '{{source}} may not be imported here: {{why}}.' } },
  create(context) {
    const file = relative(context.cwd, context.filename);
    const judge = (node: Rule.Node & { source?: unknown }): void => {
      const { source } = node as { source?: { value?: unknown } | null };
      const why = typeof source?.value === 'string' ? forbids(file, source.value) : null;
      if (why !== null) context.report({ node, messageId: 'against', data: { source: String(source?.value), why } });
    };
    return {
      ImportDeclaration: judge,
      ExportNamedDeclaration: judge,
      ExportAllDeclaration: judge,
      ImportExpression: judge,
      TSImportType: judge,
    };
  },
};
