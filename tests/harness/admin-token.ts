import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { signInToAdmin } from './editor.ts';
import type { HubAddress } from './hub.ts';

/** A session of the panel ends after half an hour, and the tests of a slow machine last longer. */
const often = 10 * 60_000;

/**
 * Signs the administrator in for all tests, and anew while they run: a sign-in for each of them the panel would refuse. An
 * attempt that fails is made up for by the next; two come before a session ends.
 */
export async function keepSignedIn(hub: HubAddress): Promise<{ file: string; end: () => void }> {
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

/** The token of the session that the administrator has now. */
export const adminToken = (): string => readFileSync(inject('adminTokenFile'), 'utf8');
