import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Subject } from '../subject.ts';

export interface Statements {
  /** How many statements the database was asked while this was done, but for those of jobs. */
  during: (work: () => Promise<void>) => Promise<number>;
  stop: () => Promise<void>;
}

/** Each statement is one such entry, prepared or not; queues look for work by themselves all the time. */
const asked = /LOG: +(?:execute [^:]+|statement): (?!.*\bjobs\.)/s;
/** The further lines of an entry are set in. */
const betweenEntries = /\n(?!\t)/;

/** Has the database write down what it is asked (`log_statement`) where the hub keeps its output. */
export async function watchStatements({ hub, query }: Subject): Promise<Statements> {
  const log = join(hub.data, 'logs', 'database.log');
  const set = async (change: string): Promise<void> => {
    await query(`alter system ${change}`);
    await query('select pg_reload_conf()');
    await pause(500); // the other processes of the server hear of it a little later
  };
  const since = (offset: number): string => {
    const bytes = Buffer.alloc(statSync(log).size - offset);
    const file = openSync(log, 'r');
    readSync(file, bytes, 0, bytes.length, offset);
    closeSync(file);
    return bytes.toString();
  };
  await set(`set log_statement = 'all'`);
  return {
    async during(work) {
      const offset = statSync(log).size;
      await work();
      return since(offset)
        .split(betweenEntries)
        .filter((entry) => asked.test(entry)).length;
    },
    stop: () => set('reset log_statement'),
  };
}
