import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface DataLock {
  /** Gives the folder free again. */
  release: () => void;
  /** The hub before was killed, and its processes may still be about to end. */
  leftover: boolean;
}

/**
 * One hub a folder: a second one on the same database files would end both.
 * @throws {Error} one sentence when a hub runs on it.
 */
export function lockData(data: string): DataLock {
  const file = join(data, 'hub.pid');
  const pid = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  if (pid && pid !== process.pid && isHub(pid))
    throw new Error(
      `A hub already runs on ${data} (process ${String(pid)}): stop it, or set HUB_DATA to another folder.`,
    );
  writeFileSync(file, String(process.pid));
  return { release: () => rmSync(file, { force: true }), leftover: pid !== 0 };
}

/** A number may have been given to another program since; only a hub counts. */
function isHub(pid: number): boolean {
  try {
    return readFileSync(`/proc/${String(pid)}/cmdline`, 'utf8').includes('run/start.ts');
  } catch {
    return false;
  }
}
