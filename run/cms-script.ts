import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { requireBuild, root } from './build.ts';
import { readEnvironment } from './environment.ts';
import { databaseUrl } from './postgres.ts';
import { readSecrets } from './secrets.ts';
import { cmsEnvironment } from './servers.ts';

/** What a script of the CMS gets to work on the running hub of `HUB_DATA`. @throws {Error} when there is none. */
export function environmentOfHub(): NodeJS.ProcessEnv {
  const env = readEnvironment(process.env);
  const secrets = readSecrets(env.HUB_DATA);
  const password = secrets['DATABASE_PASSWORD'];
  if (!env.DATABASE_URL && password === undefined)
    throw new Error(`There is no hub in ${env.HUB_DATA}: start one with npm start, or set HUB_DATA.`);
  const url = env.DATABASE_URL ?? secrets['DATABASE_URL'] ?? databaseUrl({ port: env.DATABASE_PORT, password: '' });
  const given = process.env['SEAL_KEYS'];
  return { ...cmsEnvironment(env, secrets), DATABASE_URL: url, ...(given && { SEAL_KEYS: given }) };
}

/** Runs a built script of the CMS, which speaks for itself, and answers its exit code. */
export function runCmsScript(script: string, args: string[], environment: NodeJS.ProcessEnv): Promise<number> {
  requireBuild();
  const file = join(root, 'cms', 'dist', script);
  const child = spawn(process.execPath, [file, ...args], { env: environment, stdio: 'inherit' });
  return new Promise((ended) => child.once('close', (code) => ended(code ?? 1)));
}

/** Ends this process as the work says, with one sentence for what is thrown. */
export async function exitWith(work: () => Promise<number>): Promise<void> {
  process.exitCode = await work().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  });
}
