import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

export interface LowerRights {
  /** Words to put before the command. */
  prefix: string[];
  /** Options for `spawn`. */
  options: { uid?: number; gid?: number };
  /** Who must own the files that the command writes. */
  owner?: { uid: number; gid: number };
}

/**
 * PostgreSQL refuses to run as root. Started by root, it runs as the system's `postgres` or else `nobody`. Where that
 * user may not enter one of the folders (a clone below /root, a `mktemp -d`), it keeps the one capability to pass
 * through them, which is far less than root.
 * @throws {Error} one sentence when root has no way to give its rights up.
 */
export function lowerRights(folders: string[]): LowerRights {
  if (process.getuid?.() !== 0) return { prefix: [], options: {} };
  const owner = findUser('postgres') ?? findUser('nobody');
  if (!owner) throw new Error('PostgreSQL does not run as root, and there is no other user: start the hub as one.');
  if (folders.every((folder) => mayEnter(folder, owner.uid))) return { prefix: [], options: owner, owner };
  const keep = ['--inh-caps=-all,+dac_override', '--ambient-caps=-all,+dac_override'];
  // initdb asks by access(2) whether it finds its neighbour, and that call disregards capabilities without this bit.
  keep.push('--securebits=+no_setuid_fixup');
  const become = [`--reuid=${String(owner.uid)}`, `--regid=${String(owner.gid)}`, '--clear-groups'];
  const prefix = ['setpriv', ...become, ...keep, '--'];
  if (folders.every((folder) => spawnSync('setpriv', [...prefix.slice(1), 'test', '-x', folder]).status === 0))
    return { prefix, options: {}, owner };
  throw new Error(`PostgreSQL does not run as root, and ${owner.name} may not enter ${folders.join(', ')}: move them.`);
}

function findUser(name: string): { name: string; uid: number; gid: number } | undefined {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((each) => each.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid && gid ? { name, uid: Number(uid), gid: Number(gid) } : undefined;
}

function mayEnter(folder: string, uid: number): boolean {
  for (let at = folder; ; at = dirname(at)) {
    const { mode, uid: owner } = statSync(at);
    if (!(owner === uid ? mode & 0o100 : mode & 0o001)) return false;
    if (at === dirname(at)) return true;
  }
}
