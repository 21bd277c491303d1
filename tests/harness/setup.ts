import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { browserPath } from './browser-path.ts';
import { signInToAdmin } from './editor.ts';
import { startHub, type HubAddress } from './hub.ts';
import { liftLimits } from './limits.ts';

declare module 'vitest' {
  interface ProvidedContext {
    hub: HubAddress;
    adminTokenFile: string;
    browser: string;
  }
}

/** A session of the panel ends after half an hour, and the tests of a slow machine last longer. */
const often = 10 * 60_000;

/**
 * Signs the administrator in for all tests, and anew while they run: a sign-in for each of them the panel would refuse. An
 * attempt that fails is made up for by the next; two come before a session ends.
 */
async function keepSignedIn(hub: HubAddress): Promise<{ file: string; end: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'hub-session-'));
  const file = join(folder, 'token');
  const renew = async (): Promise<void> => writeFileSync(file, await signInToAdmin(hub), { mode: 0o600 });
  await renew();
  const renewing = setInterval(() => void renew().catch(() => undefined), often);
  const end = (): void => {
    clearInterval(renewing);
    rmSync(folder, { recursive: true });
  };
  return { file, end };
}

/** One hub for all guarantees and journeys; each test brings its own addresses and, where it edits, its own campaign. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const browser = await browserPath();
  const hub = await startHub();
  const { process: _process, stop, ...address } = hub;
  project.provide('hub', address);
  project.provide('browser', browser);
  const session = await keepSignedIn(address);
  project.provide('adminTokenFile', session.file);
  await liftLimits(address, readFileSync(session.file, 'utf8'));
  return async () => {
    session.end();
    const code = await stop();
    if (code !== 0) throw new Error(`The hub of the tests did not stop cleanly: exit code ${String(code)}.`);
  };
}
