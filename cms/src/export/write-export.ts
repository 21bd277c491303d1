import { createSecretKey } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { Client } from 'pg';
import type { Format, Purpose } from '../../contract/export';
import { Crew } from './crew';
import type { Part } from './part';
import { sealRecord } from './sealed-file';
import { divide, takeSnapshot, type Range } from './snapshot';
import { stepsOf, type Step } from './steps';

export interface Written {
  /** Bytes of what will be downloaded. */
  bytes: number;
  rows: number;
  erased: number;
}

export interface Ordered {
  databaseUrl: string;
  campaign: string;
  purpose: Purpose;
  format: Format;
  /** Where the sealed file goes: it must not be there yet. */
  file: string;
  fileKey: Uint8Array;
  /** `id:base64` */
  sealKeys: readonly string[];
  /** Is told how far it is; what it throws ends the export. */
  progress: (done: number, total: number) => Promise<void>;
  signal: AbortSignal;
}

/** Parts that are asked for before their turn, so that no worker waits: as many are in memory at most. */
const ahead = 6;

/** Asks for the parts of the next steps, and answers each when its turn has come. */
async function* inTurn(steps: readonly Step[], crew: Crew): AsyncGenerator<Part | (() => Buffer)> {
  const asked: (Promise<Part> | (() => Buffer))[] = [];
  let next = 0;
  while (next < steps.length || asked.length > 0) {
    while (next < steps.length && asked.length < ahead) {
      const step = steps[next++] as Step;
      asked.push('own' in step ? step.own : crew.make(step.task));
    }
    yield await (asked.shift() as Promise<Part> | (() => Buffer));
  }
}

async function writeAll(handle: FileHandle, ordered: Ordered, ranges: readonly Range[], crew: Crew): Promise<Written> {
  const key = createSecretKey(ordered.fileKey);
  const { steps, count } = stepsOf(ordered.format, ordered.purpose, ranges);
  const total = ranges.reduce((sum, { rows }) => sum + rows, 0);
  await ordered.progress(0, total);
  const written: Written = { bytes: 0, rows: 0, erased: 0 };
  let record = 0;
  for await (const made of inTurn(steps, crew)) {
    ordered.signal.throwIfAborted();
    if (typeof made === 'function') {
      const clear = made();
      written.bytes += clear.length;
      await handle.appendFile(sealRecord(key, record, clear));
    } else {
      count(made);
      written.bytes += made.packed;
      written.rows += made.rows;
      written.erased += made.erased;
      await handle.appendFile(made.sealed);
      await ordered.progress(written.rows, total);
    }
    record += 1;
  }
  await handle.appendFile(sealRecord(key, record, Buffer.alloc(0), true));
  await handle.sync();
  return written;
}

/**
 * Writes an export, all of it as it was at one moment, sealed from the first byte on. The thread that calls only puts
 * finished parts after each other, so it goes on serving.
 * @throws {Error} when it is aborted, or could not be finished; what was written of the file stays behind, sealed.
 */
export async function writeExport(ordered: Ordered): Promise<Written> {
  const { databaseUrl, campaign, purpose, format, fileKey, sealKeys } = ordered;
  const client = new Client({ connectionString: databaseUrl, application_name: 'campaign-hub-export' });
  client.on('error', () => undefined); // the statement in hand fails with it and says so
  await client.connect();
  let crew: Crew | null = null;
  let handle: FileHandle | null = null;
  try {
    handle = await open(ordered.file, 'wx', 0o600);
    const { id, revisions } = await takeSnapshot(client, campaign);
    crew = new Crew({ campaign, purpose, format, snapshot: id, fileKey, sealKeys, revisions }); // starts while the rows are counted
    return await writeAll(handle, ordered, await divide(client, campaign, purpose), crew);
  } finally {
    await crew?.dismiss();
    await handle?.close();
    await client.end();
  }
}
