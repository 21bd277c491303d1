import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { mkdirSync, openSync, closeSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Child {
  name: string;
  process: ChildProcess;
  /** Settles when the process has ended, with how. */
  ended: Promise<string>;
  log: string;
}

interface Start {
  name: string;
  command: string;
  args: string[];
  data: string;
  options: SpawnOptions;
  /** A channel tells a process of ours when the hub is gone; other programs get none. */
  channel?: boolean;
}

/**
 * Starts a process of the hub, its output in `HUB_DATA/logs`. It gets a process group of its own: Ctrl-C in a terminal
 * reaches every process of the group at once, and the database must not go before the CMS has written its last batch.
 */
export function startChild({ name, command, args, data, options, channel = false }: Start): Child {
  mkdirSync(join(data, 'logs'), { recursive: true, mode: 0o700 });
  const log = join(data, 'logs', `${name}.log`);
  const out = openSync(log, 'w', 0o600);
  const child = spawn(command, args, {
    ...options,
    detached: true,
    stdio: ['ignore', out, out, ...(channel ? ['ipc' as const] : [])],
  });
  closeSync(out);
  const ended = new Promise<string>((settle) => {
    child.once('error', (error) => settle(error.message));
    child.once('exit', (code, signal) => settle(signal ?? `code ${String(code)}`));
  });
  return { name, process: child, ended, log };
}

/** The last lines a process wrote, for the sentence that says why it ended. */
export function lastLines(log: string, count = 12): string {
  return readFileSync(log, 'utf8').trimEnd().split('\n').slice(-count).join('\n');
}

/** Asks the process to end, and ends it after `patience` milliseconds. */
export async function stopChild(child: Child, signal: NodeJS.Signals = 'SIGTERM', patience = 4000): Promise<void> {
  if (child.process.exitCode !== null || child.process.signalCode !== null) return;
  child.process.kill(signal);
  const late = setTimeout(() => child.process.kill('SIGKILL'), patience);
  await child.ended;
  clearTimeout(late);
}

/**
 * Waits until `ready` is true, asking every 100 ms.
 * @throws {Error} when the process ends before, or `limit` milliseconds have passed.
 */
export async function waitUntilReady(child: Child, ready: () => Promise<boolean>, limit: number): Promise<void> {
  const until = Date.now() + limit;
  let end: string | undefined;
  void child.ended.then((how) => (end = how));
  while (!(await ready())) {
    if (end !== undefined)
      throw new Error(`The ${child.name} ended while it started (${end}):\n${lastLines(child.log)}`);
    if (Date.now() > until)
      throw new Error(
        `The ${child.name} was not ready after ${String(limit / 1000)} seconds; its log is ${child.log}.`,
      );
    await new Promise((next) => setTimeout(next, 100));
  }
}
