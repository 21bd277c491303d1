import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build, root } from './build.ts';
import { readEnvironment } from './environment.ts';
import { readSecrets } from './secrets.ts';
import { cmsEnvironment } from './servers.ts';

const usage = 'Say how many: npm run demo:signatures -- 1000 (and, after it, the address of a campaign of yours).';

/**
 * `npm run demo:signatures -- N`: N believable signatures into the running hub of `HUB_DATA`, sealed and counted like
 * real ones.
 */
async function demoSignatures(count = '', campaign = 'free-boris-kagarlitsky'): Promise<number> {
  if (!/^[1-9]\d{0,8}$/.test(count)) throw new Error(usage);
  const env = readEnvironment(process.env);
  const secrets = readSecrets(env.HUB_DATA);
  if (!env.DATABASE_URL && !secrets['DATABASE_URL'])
    throw new Error(`There is no hub in ${env.HUB_DATA}: start one with npm start, or set HUB_DATA.`);
  await build((line) => process.stdout.write(`${line}\n`), new AbortController().signal);
  const own = {
    ...process.env,
    ...cmsEnvironment(env, secrets),
    DATABASE_URL: env.DATABASE_URL ?? secrets['DATABASE_URL'],
  };
  const script = join(root, 'cms', 'dist', 'demo', 'signatures', 'write.js');
  const writing = spawn(process.execPath, [script, count, campaign], { env: own, stdio: 'inherit' });
  return new Promise((ended) => writing.once('close', (code) => ended(code ?? 1)));
}

process.exitCode = await demoSignatures(...process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  return 1;
});
