import { cpus, loadavg, release, totalmem } from 'node:os';
import type { Subject } from './subject.ts';

/** What a ratio depends on least and a rate most: where it was measured. */
export async function describeMachine({ query }: Subject): Promise<[string, string][]> {
  const [postgres] = await query<Record<string, string>>(`
    select version(), current_setting('fsync') as fsync, current_setting('synchronous_commit') as synchronous_commit,
           current_setting('shared_buffers') as shared_buffers, current_setting('max_wal_size') as max_wal_size,
           current_setting('full_page_writes') as full_page_writes`);
  const [cpu] = cpus();
  const setting = (name: string): [string, string] => [`PostgreSQL ${name}`, postgres?.[name] ?? ''];
  return [
    ['Processor', `${String(cpus().length)} × ${cpu?.model.trim() || process.arch}`],
    ['Memory', `${(totalmem() / 1024 ** 3).toFixed(1)} GiB`],
    ['System', `${process.platform} ${release()}`],
    ['Node', process.version],
    ['PostgreSQL', /PostgreSQL (\S+)/.exec(postgres?.['version'] ?? '')?.[1] ?? ''],
    ...['fsync', 'synchronous_commit', 'full_page_writes', 'shared_buffers', 'max_wal_size'].map(setting),
  ];
}

/** Processes that wanted to run in the last minute, on average. */
export const loadNow = (): string => (loadavg()[0] ?? 0).toFixed(1);
