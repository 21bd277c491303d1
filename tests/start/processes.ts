import { readFileSync, readdirSync } from 'node:fs';

/** How the command line of each process of a hub is recognised. */
const marks: Record<string, string> = {
  CMS: 'dist/server.js',
  site: 'server.ts',
  mailbox: 'run/mailbox.ts',
  database: 'postgres',
};

/** The process of this name that a hub started. @throws {Error} when there is none. */
export function childOf(parent: number, name: string): number {
  for (const pid of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const isChild = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === parent;
      if (isChild && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(marks[name] ?? name)) return Number(pid);
    } catch {
      continue; // it ended while we looked
    }
  }
  throw new Error(`The hub has no process ${name}.`);
}
