import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { HubAddress } from './hub.ts';

const cwd = join(import.meta.dirname, '..', '..');

/** `npm run demo:signatures -- N` for a hub that runs; what it says of its progress is seen. */
export function addSignatures({ environment }: HubAddress, count: number): Promise<void> {
  const env = { PATH: process.env['PATH'], HOME: process.env['HOME'], ...environment };
  const adding = spawn(process.execPath, ['run/demo-signatures.ts', String(count)], { cwd, env, stdio: 'inherit' });
  return new Promise((resolve, reject) => {
    adding.once('close', (code) =>
      code === 0 ? resolve() : reject(new Error('The signatures of the demonstration could not be added.')),
    );
  });
}
