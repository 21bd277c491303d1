import path from 'node:path';
import type { Knex } from 'knex';
import type { PgBoss } from 'pg-boss';
import { isOutage } from '../api/site/outage';
import { newFileKey, sealFileKey } from '../export/file-key';
import { forgetFile } from '../export/folder';
import { failOrder, finishOrder, leaveOrder, noteProgress, takeOrder, type Taken } from '../export/orders';
import { writeExport, type Written } from '../export/write-export';
import type { KeyRing } from '../seal/key-ring';
import { enqueueLong, workOffLong } from './long-work';

const exportQueue = 'export-signatures';

/** Which export; what it is about only its row knows. */
export interface ExportData {
  export: string;
}

export interface Exporting {
  knex: Knex;
  keys: KeyRing;
  databaseUrl: string;
  folder: string;
  /** Takes what went wrong: a class of error, never its sentence, which may quote what was sealed. */
  report: (error: unknown) => void;
}

class Cancelled extends Error {}

/** Milliseconds between two looks at whether it was cancelled, which also write down how far it is. */
const lookEvery = 500;

function progressOf({ knex }: Exporting, taken: Taken) {
  let until = 0;
  return async (done: number, total: number): Promise<void> => {
    if (performance.now() < until) return;
    until = performance.now() + lookEvery;
    if (!(await noteProgress(knex, taken, done, total))) throw new Cancelled();
  };
}

async function write(exporting: Exporting, taken: Taken, fileKey: Buffer, signal: AbortSignal): Promise<Written> {
  const { databaseUrl, folder, keys } = exporting;
  const file = path.join(folder, taken.file);
  const sealKeys = keys.entries;
  return writeExport({
    ...taken,
    databaseUrl,
    file,
    fileKey,
    sealKeys,
    progress: progressOf(exporting, taken),
    signal,
  });
}

/** Stopped by us or without a database: that passes. Anything else would come again. */
const passes = (error: unknown, signal: AbortSignal): boolean => signal.aborted || isOutage(error);

async function giveUp(exporting: Exporting, taken: Taken, error: unknown, signal: AbortSignal): Promise<void> {
  await forgetFile(exporting.folder, taken.file);
  if (error instanceof Cancelled) return;
  const again = passes(error, signal);
  if (!again) exporting.report(new Error(`An export failed: ${error instanceof Error ? error.name : 'unknown'}.`));
  await leaveOrder(exporting.knex, taken, again ? 'waiting' : 'failed').catch(() => undefined);
  if (again) throw new Error('The export is to be made anew.');
}

async function exportOne(exporting: Exporting, id: string, signal: AbortSignal): Promise<void> {
  const { knex, keys, folder } = exporting;
  const fileKey = newFileKey();
  const taken = await takeOrder(knex, id, sealFileKey(keys, id, fileKey));
  if (!taken) return;
  try {
    const written = await write(exporting, taken, fileKey, signal);
    if (!(await finishOrder(knex, taken, written))) await forgetFile(folder, taken.file);
  } catch (error) {
    await giveUp(exporting, taken, error, signal);
  }
}

/** What it answers stops the one in hand. */
export async function workOffExports(boss: PgBoss, exporting: Exporting): Promise<() => void> {
  const stopping = new AbortController();
  await workOffLong<ExportData>(boss, {
    ...{ queue: exportQueue, retryLimit: 3 },
    work: ({ export: id }, signal) => exportOne(exporting, id, AbortSignal.any([signal, stopping.signal])),
    giveUp: ({ export: id }) => failOrder(exporting.knex, id),
  });
  return () => stopping.abort();
}

/** In the transaction of the order. */
export const enqueueExport = (boss: PgBoss, transaction: Knex, id: string): Promise<void> =>
  enqueueLong(boss, transaction, exportQueue, { export: id } satisfies ExportData);
