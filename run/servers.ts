import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './build.ts';
import { startChild, type Child } from './child.ts';
import type { HubEnvironment } from './environment.ts';
import { databaseUrl } from './postgres.ts';
import type { Secrets } from './secrets.ts';

/** The mailbox: a real SMTP server that keeps every mail and shows it on a page. */
export function startMailbox(env: HubEnvironment): Child {
  const mails = join(env.HUB_DATA, 'mails');
  mkdirSync(mails, { recursive: true, mode: 0o700 }); // they hold addresses
  const places = ['--ip', '127.0.0.1', '--web-ip', '127.0.0.1', '--mail-directory', mails];
  const ports = ['--smtp', String(env.SMTP_PORT), '--web', String(env.MAILBOX_PORT)];
  const args = [join(root, 'run', 'mailbox.ts'), ...ports, ...places];
  const options = { env: inherited() };
  const data = env.HUB_DATA;
  return startChild({ name: 'mailbox', command: process.execPath, args, data, options, channel: true });
}

/**
 * How Node starts the two, here and in their images. After a crowd V8 takes what its requests are made of for things that
 * last, and puts it where only a great sweep clears it: one every half a minute, for each of which people waited 0.2 s
 * (measured: `signature_p99_over_p50`; thirty times as much was kept).
 */
const shortLived = '--no-allocation-site-pretenuring';
/** V8's memory reducer takes a CMS in which signatures come in for an idle one, and sweeps it twice over. */
const unreduced = '--no-memory-reducer';
/**
 * What limits have counted lives long before it is forgotten, and left to itself V8 is in no hurry to sweep it: over a
 * million signatures the CMS grew by 90 MiB. Swept whenever its heap is a tenth larger it stays as it is, a third smaller,
 * and takes as many a second (measured: `memory_growth_mib`).
 */
const soonSwept = '--heap-growing-percent=10';
/**
 * As many threads of V8 as there are processors to spare, and not four: on two, those that clear up kept PostgreSQL waiting
 * and with it everybody who signed (measured: `signature_p99_over_p50`, 5.1 instead of 8.5).
 */
const fewThreads = '--v8-pool-size=0';
export const cmsArguments = [unreduced, soonSwept, fewThreads, shortLived, 'dist/server.js'];
export const siteArguments = [shortLived, 'server.ts'];

export function startCms(env: HubEnvironment, secrets: Secrets, adminPassword: string): Child {
  const own = { ...inherited(), ...cmsEnvironment(env, secrets), ADMIN_PASSWORD: adminPassword };
  return startServer('CMS', 'cms', cmsArguments, env, own);
}

export function startWeb(env: HubEnvironment, secrets: Secrets): Child {
  return startServer('site', 'web', siteArguments, env, { ...inherited(), ...webEnvironment(env, secrets) });
}

function startServer(
  name: string,
  folder: string,
  args: string[],
  { HUB_DATA }: HubEnvironment,
  env: NodeJS.ProcessEnv,
) {
  const options = { cwd: join(root, folder), env };
  return startChild({ name, command: process.execPath, args, data: HUB_DATA, options, channel: true });
}

/** For `npm run dev`: the site from its sources, and the CMS anew whenever its compiler has written a file. */
export function startDevelopment(env: HubEnvironment, secrets: Secrets, adminPassword: string): Child[] {
  const bin = (name: string) => join(root, 'node_modules', '.bin', name);
  const data = env.HUB_DATA;
  const cms = { ...inherited(), ...cmsEnvironment(env, secrets), ADMIN_PASSWORD: adminPassword };
  const web = { ...inherited(), ...webEnvironment(env, secrets), NODE_ENV: 'development' };
  const compile = ['-p', 'tsconfig.json', '--watch', '--preserveWatchOutput'];
  const vite = ['dev', '--host', '127.0.0.1', '--strictPort', '--port', String(env.WEB_PORT)];
  const options = (folder: string, own: NodeJS.ProcessEnv) => ({ cwd: join(root, folder), env: own });
  return [
    startChild({ name: 'compiler', command: bin('tsc'), args: compile, data, options: options('cms', inherited()) }),
    startChild({
      name: 'CMS',
      command: process.execPath,
      args: ['--watch', 'dist/server.js'],
      data,
      options: options('cms', cms),
      channel: true,
    }),
    startChild({ name: 'site', command: bin('vite'), args: vite, data, options: options('web', web) }),
  ];
}

/** What a process of the hub may see of the environment it was started in: enough to run, no foreign setting. */
function inherited(): NodeJS.ProcessEnv {
  const names = ['PATH', 'HOME', 'LANG', 'TMPDIR', 'NODE_EXTRA_CA_CERTS'];
  return Object.fromEntries(names.map((name) => [name, process.env[name]]));
}

function webEnvironment(env: HubEnvironment, secrets: Secrets): NodeJS.ProcessEnv {
  return {
    WEB_PORT: String(env.WEB_PORT),
    WEB_HOST: '127.0.0.1',
    PUBLIC_URL: env.PUBLIC_URL,
    CMS_URL: `http://127.0.0.1:${String(env.CMS_PORT)}`,
    // Whoever types either name reaches the panel.
    ADMIN_URL: ['localhost', '127.0.0.1'].map((host) => `http://${host}:${String(env.CMS_PORT)}`).join(','),
    WEB_SECRET: secrets['WEB_SECRET'],
    NODE_ENV: 'production',
  };
}

export function cmsEnvironment(env: HubEnvironment, secrets: Secrets): NodeJS.ProcessEnv {
  const { DATABASE_PASSWORD = '', ...own } = secrets;
  return {
    ...own,
    DATABASE_URL: env.DATABASE_URL ?? databaseUrl({ port: env.DATABASE_PORT, password: DATABASE_PASSWORD }),
    CMS_HOST: '127.0.0.1',
    CMS_PORT: String(env.CMS_PORT),
    PUBLIC_URL: env.PUBLIC_URL,
    SMTP_URL: env.SMTP_URL ?? `smtp://127.0.0.1:${String(env.SMTP_PORT)}`,
    ADMIN_EMAIL: env.ADMIN_EMAIL,
    HUB_DEMO: env.HUB_DEMO,
    HUB_DATA: env.HUB_DATA,
    NODE_ENV: 'production',
  };
}

/** Whether this address answers with a 2xx. */
export const answers = (url: string) => async (): Promise<boolean> => {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2000) })).ok;
  } catch {
    return false;
  }
};
