import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeSecrets } from './secrets.ts';

export const root = join(import.meta.dirname, '..');
const bin = (name: string) => join(root, 'node_modules', '.bin', name);

interface Part {
  says: string;
  /** What it is made from: a change in these makes it anew. */
  sources: string[];
  /** A file that is there when the part was built. */
  result: string;
  folder: string;
  command: string;
  args: string[];
}

const lock = 'package-lock.json';

/** In order: Strapi's build of the panel writes the server's files too, with a compiler of its own. */
const parts: Part[] = [
  {
    says: 'Building the admin panel (a minute or two, only after it changed) …',
    sources: [
      lock,
      'cms/package.json',
      'cms/src/admin/**/*',
      'cms/contract/*.ts',
      'cms/src/language/word-difference.ts',
    ],
    result: 'cms/dist/build/index.html',
    folder: 'cms',
    command: bin('strapi'),
    args: ['build'],
  },
  {
    says: 'Building the CMS …',
    sources: [lock, 'tsconfig.json', 'cms/*.{ts,json}', 'cms/{config,contract,database,demo,src}/**/*.{ts,js,json}'],
    result: 'cms/dist/server.js',
    folder: 'cms',
    command: bin('tsc'),
    args: ['-p', 'tsconfig.json'],
  },
  {
    says: 'Building the site …',
    sources: [
      lock,
      'web/*.{ts,json}',
      'web/{src,islands}/**/*',
      'web/static/**/*',
      'cms/contract/*.ts',
      'cms/messages/en.json',
    ],
    result: 'web/build/handler.js',
    folder: 'web',
    command: bin('vite'),
    args: ['build'],
  },
];

function fingerprintOf(sources: string[]): string {
  const hash = createHash('sha256');
  const files = sources.flatMap((pattern) => globSync(pattern, { cwd: root })).sort();
  for (const file of files.filter((each) => statSync(join(root, each)).isFile()))
    hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

/**
 * Builds what is missing or out of date, and says so.
 * @throws {Error} with the end of the builder's output when it fails.
 */
export async function build(say: (line: string) => void, signal: AbortSignal): Promise<void> {
  for (const part of parts) {
    const stamp = join(root, `${part.result}.sources`);
    const fingerprint = fingerprintOf(part.sources);
    const current =
      existsSync(stamp) && existsSync(join(root, part.result)) && readFileSync(stamp, 'utf8') === fingerprint;
    if (current) continue;
    say(part.says);
    await run(part, signal);
    writeFileSync(stamp, fingerprint);
  }
}

/** @throws {Error} one sentence that names the first part that is not built. */
export function requireBuild(): void {
  for (const part of parts)
    if (!existsSync(join(root, part.result)))
      throw new Error(`${part.result} is missing: run \`npm run build\` first.`);
}

function run(part: Part, signal: AbortSignal): Promise<void> {
  const heap = '--max-old-space-size=2048'; // Strapi's build of the panel dies with 1.25 GB
  const env = { ...process.env, ...secretsOfBuild(), NODE_OPTIONS: heap, NODE_ENV: 'production' };
  const child = spawn(part.command, part.args, {
    cwd: join(root, part.folder),
    env,
    signal,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (piece: Buffer) => (output += piece.toString()));
  child.stderr.on('data', (piece: Buffer) => (output += piece.toString()));
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('exit', (code) => {
      if (code === 0 && existsSync(join(root, part.result))) done();
      else fail(new Error(`${part.folder} could not be built:\n${output.trimEnd().split('\n').slice(-30).join('\n')}`));
    });
  });
}

/** Strapi reads its whole configuration to build the panel. These secrets are made for that and thrown away. */
const secretsOfBuild = () => ({ ...makeSecrets(), DATABASE_URL: 'postgres://nobody@127.0.0.1/none' });
