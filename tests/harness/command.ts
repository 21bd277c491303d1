import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { inject } from 'vitest';

export interface Ended {
  code: number;
  output: string;
}

/** Runs a command of `run/` on the hub of the tests, as a person would in another terminal. */
export function command(script: string, args: string[] = [], more: Record<string, string> = {}): Promise<Ended> {
  const cwd = join(import.meta.dirname, '..', '..');
  const env = { PATH: process.env['PATH'], HOME: process.env['HOME'], ...inject('hub').environment, ...more };
  return new Promise((ended) => {
    execFile(process.execPath, [join('run', script), ...args], { cwd, env }, (error, stdout, stderr) =>
      ended({ code: error ? Number(error.code ?? 1) : 0, output: stdout + stderr }),
    );
  });
}
