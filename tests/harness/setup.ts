import { readFileSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { keepSignedIn } from './admin-token.ts';
import { browserPath } from './browser-path.ts';
import { startHub, type HubAddress } from './hub.ts';
import { liftLimits } from './limits.ts';

declare module 'vitest' {
  interface ProvidedContext {
    hub: HubAddress;
    adminTokenFile: string;
    browser: string;
  }
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
