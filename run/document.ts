import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { format, resolveConfig } from 'prettier';
import * as z from 'zod';

type Variables = z.ZodObject<Record<string, z.ZodType>>;

interface Process {
  heading: string;
  /** The module that holds the schema, and its name there. */
  module: string;
  schema: string;
}

const root = join(import.meta.dirname, '..');
const readme = join(root, 'README.md');
const begin = '<!-- environment: node run/document.ts writes what follows -->';
const end = '<!-- environment: end -->';

const processes: readonly Process[] = [
  { heading: '`npm start`', module: 'run/environment.ts', schema: 'hubVariables' },
  { heading: 'The CMS', module: 'cms/config/env/index.ts', schema: 'environmentSchema' },
  { heading: 'The site', module: 'web/src/environment.ts', schema: 'environmentSchema' },
];

/** A sign that a table reads as its own. */
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('<', '&lt;');

/** `usual` is the default as it would be typed; one that is given after a change of form only the schema itself knows. */
function standsFor(variable: z.ZodType, usual: unknown): string {
  const { success, data = null } = variable.safeParse(undefined);
  const value = usual ?? data;
  if (value !== null) return `\`${typeof value === 'string' ? value : JSON.stringify(value)}\``;
  return success ? '–' : '**needed**';
}

/** One row a variable: its name, what holds when it is not set, and what it is. @throws {Error} for one that is not described. */
export function tableOf(schema: Variables): string {
  const { properties = {} } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  const rows = Object.entries(schema.shape).map(([name, variable]) => {
    const known = properties[name];
    const { description, default: usual } = typeof known === 'object' ? known : {};
    if (!description) throw new Error(`${name} has no description: give it one with .describe().`);
    return `| \`${name}\` | ${standsFor(variable, usual)} | ${cell(description.replace(/\.$/, ''))} |`;
  });
  return ['| Variable | When it is not set | What it is |', '| --- | --- | --- |', ...rows].join('\n');
}

/** The text with what stands between the marks replaced. @throws {Error} when the marks are not there. */
export function replaceBetweenMarks(text: string, tables: string): string {
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`README.md needs the lines ${begin} and ${end}.`);
  return `${text.slice(0, from)}${begin}\n\n${tables}\n\n${text.slice(to)}`;
}

async function schemaOf({ module, schema }: Process): Promise<Variables> {
  // The CMS is compiled with rules of its own, so its module is found when this runs and not when it is checked.
  const loaded = (await import(pathToFileURL(join(root, module)).href)) as Record<string, unknown>;
  const found = loaded[schema];
  if (found instanceof z.ZodObject) return found;
  throw new Error(`${module} has no schema called ${schema}.`);
}

/** README.md as it is, and as it should be. */
export async function document(): Promise<{ is: string; shouldBe: string }> {
  const sections: string[] = [];
  for (const each of processes) sections.push(`### ${each.heading}\n\n${tableOf(await schemaOf(each))}`);
  const is = readFileSync(readme, 'utf8');
  const written = replaceBetweenMarks(is, sections.join('\n\n'));
  return { is, shouldBe: await format(written, { ...(await resolveConfig(readme)), filepath: readme }) };
}

if (import.meta.main) {
  const { is, shouldBe } = await document();
  if (is !== shouldBe && process.argv.includes('--check')) {
    process.stderr.write('The tables of README.md are stale: run `npm run document`.\n');
    process.exitCode = 1;
  } else if (is !== shouldBe) writeFileSync(readme, shouldBe);
}
