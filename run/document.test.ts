import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { document, replaceBetweenMarks, tableOf } from './document.ts';

const root = join(import.meta.dirname, '..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');

test('README.md tells the environment as the processes read it (node run/document.ts writes it)', async () => {
  const { is, shouldBe } = await document();
  expect(is).toBe(shouldBe);
});

test('a variable is told with what holds when it is not set', () => {
  const table = tableOf(
    z.object({
      PORT: z.coerce.number().default(3000).describe('Port'),
      FOLDER: z
        .string()
        .default('.hub')
        .transform((name) => `/srv/${name}`)
        .describe('Folder'),
      KEY: z.string().min(32).describe('Key.'),
      HOST: z
        .string()
        .transform((name) => name.trim())
        .default('localhost')
        .describe('Host'),
      MAIL: z.string().optional().describe('a|b'),
    }),
  );
  expect(table.split('\n').slice(2)).toEqual([
    '| `PORT` | `3000` | Port |',
    '| `FOLDER` | `.hub` | Folder |',
    '| `KEY` | **needed** | Key |',
    '| `HOST` | `localhost` | Host |',
    '| `MAIL` | – | a\\|b |',
  ]);
});

test('a variable that nobody described is refused', () => {
  expect(() => tableOf(z.object({ SILENT: z.string() }))).toThrow('SILENT has no description');
});

test('a README that lost its marks is refused, not written over', () => {
  expect(() => replaceBetweenMarks('# Campaign Hub', 'table')).toThrow('README.md needs the lines');
});

test('every command that README.md and CONTRIBUTING.md name exists', () => {
  const { scripts } = z.object({ scripts: z.record(z.string(), z.string()) }).parse(JSON.parse(read('package.json')));
  const named = `${read('README.md')}${read('CONTRIBUTING.md')}`.matchAll(/npm run ([a-z:]+)/g);
  expect([...named].map(([, name]) => name).filter((name) => !scripts[name ?? ''])).toEqual([]);
});
