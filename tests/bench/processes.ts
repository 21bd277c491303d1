import { readFileSync, readdirSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { childOf } from '../start/processes.ts';
import { median } from './rounds.ts';

const ticksASecond = 100; // USER_HZ, the same on every Linux that Node runs on

interface Stat {
  parent: number;
  /** Seconds of processor, with those of children that have ended. */
  own: number;
  ended: number;
}

function statOf(pid: number): Stat | null {
  try {
    const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const sum = (from: number) => ((fields[from] ?? 0) + (fields[from + 1] ?? 0)) / ticksASecond;
    return { parent: fields[1] ?? 0, own: sum(11), ended: sum(13) };
  } catch {
    return null; // it ended while we looked
  }
}

/** Seconds of processor that a process and its children, living and ended, have had. */
function secondsOf(pid: number): number {
  const own = statOf(pid);
  const children = readdirSync('/proc').filter((entry) => /^\d+$/.test(entry));
  const living = children.map((entry) => statOf(Number(entry))).filter((each) => each?.parent === pid);
  return living.reduce((sum, each) => sum + (each?.own ?? 0), (own?.own ?? 0) + (own?.ended ?? 0));
}

/** Seconds of processor of all threads of a process, exact enough for what takes milliseconds. */
export function exactSecondsOf(pid: number): number {
  const tasks = `/proc/${String(pid)}/task`;
  const nanoseconds = readdirSync(tasks).map((task) =>
    Number(readFileSync(`${tasks}/${task}/schedstat`, 'utf8').split(' ')[0]),
  );
  return nanoseconds.reduce((sum, each) => sum + each, 0) / 1e9;
}

export interface Processes {
  cms: number;
  site: number;
  database: number;
}

export const processesOf = (hub: number): Processes => ({
  cms: childOf(hub, 'CMS'),
  site: childOf(hub, 'site'),
  database: childOf(hub, 'database'),
});

export type Cost = Record<keyof Processes, number>;

export const costOf = ({ cms, site, database }: Processes): Cost => ({
  cms: secondsOf(cms),
  site: secondsOf(site),
  database: secondsOf(database),
});

/** Resident memory in MiB. */
export function memoryOf(pid: number): number {
  const kibibytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1];
  return Number(kibibytes) / 1024;
}

/** What a process holds that has nothing to do, in MiB: the median over a second. */
export async function idleMemory(pid: number): Promise<number> {
  const values: number[] = [];
  for (let sample = 0; sample < 10; sample += 1) {
    values.push(memoryOf(pid));
    await pause(100);
  }
  return median(values);
}
