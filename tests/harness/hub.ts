import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePorts } from './free-ports.ts';

const root = join(import.meta.dirname, '..', '..');

/** Where a hub that runs for the tests is to be reached, and what its first start gave out. Plain data: workers get a copy. */
export interface HubAddress {
  site: string;
  cms: string;
  mailbox: string;
  data: string;
  databaseUrl: string;
  webSecret: string;
  admin: { email: string; password: string };
  environment: Record<string, string>;
}

export interface RunningHub extends HubAddress {
  process: ChildProcess;
  /** Stops it as Ctrl-C would and answers its exit code. */
  stop: () => Promise<number | null>;
}

/** The environment of a hub of its own: free ports, and a folder that `forget` removes. */
export async function ownEnvironment(): Promise<{ environment: Record<string, string>; forget: () => void }> {
  const [web, cms, mailbox, smtp, database] = await freePorts(5);
  const data = mkdtempSync(join(tmpdir(), 'hub-'));
  const ports = { WEB_PORT: web, CMS_PORT: cms, MAILBOX_PORT: mailbox, SMTP_PORT: smtp, DATABASE_PORT: database };
  const environment = Object.fromEntries(Object.entries(ports).map(([name, port]) => [name, String(port)]));
  environment['HUB_DATA'] = data;
  return { environment, forget: () => rmSync(data, { recursive: true, force: true }) };
}

export interface Run {
  process: ChildProcess;
  /** Everything it has said so far. */
  output: () => string;
  /** Settles when it has said this; rejects with all it said when it ends before. */
  says: (text: string | RegExp) => Promise<string>;
  exit: Promise<number | null>;
}

/** Runs `npm start`'s program as a person would, built already. */
export function run(environment: Record<string, string>, args = ['--as-built']): Run {
  const inherited = { PATH: process.env['PATH'], HOME: process.env['HOME'] };
  const child = spawn(process.execPath, ['run/start.ts', ...args], {
    cwd: root,
    env: { ...inherited, ...environment },
  });
  let output = '';
  const heard = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (piece: Buffer) => {
      output += piece.toString();
      for (const listen of heard) listen();
    });
  const exit = new Promise<number | null>((settle) => child.once('close', settle));
  const says = (text: string | RegExp) =>
    new Promise<string>((settle, fail) => {
      const listen = () => (typeof text === 'string' ? output.includes(text) : text.test(output)) && settle(output);
      heard.add(listen);
      listen();
      void exit.then(() => fail(new Error(`It ended without saying ${String(text)}:\n${output}`)));
    });
  return { process: child, output: () => output, says, exit };
}

/** A whole hub with a database of its own, started as a person starts it. */
export async function startHub(own: Record<string, string> = {}): Promise<RunningHub> {
  const { environment, forget } = await ownEnvironment();
  Object.assign(environment, own);
  const hub = run(environment);
  const said = await hub.says('Ctrl-C stops everything.').catch((error: unknown) => {
    forget();
    throw error;
  });
  const [, email = '', password = ''] = /admin as (\S+) with the password (\S+)/.exec(said) ?? [];
  const secrets = readFileSync(join(environment['HUB_DATA'] ?? '', 'secrets.env'), 'utf8');
  const secret = (name: string) => new RegExp(`^${name}=(.*)$`, 'm').exec(secrets)?.[1] ?? '';
  return {
    site: `http://localhost:${environment['WEB_PORT'] ?? ''}`,
    cms: `http://127.0.0.1:${environment['CMS_PORT'] ?? ''}`,
    mailbox: `http://127.0.0.1:${environment['MAILBOX_PORT'] ?? ''}`,
    data: environment['HUB_DATA'] ?? '',
    databaseUrl: secret('DATABASE_URL'),
    webSecret: secret('WEB_SECRET'),
    admin: { email, password },
    environment,
    process: hub.process,
    async stop() {
      hub.process.kill('SIGTERM');
      const code = await hub.exit;
      forget();
      return code;
    },
  };
}
