import { createSecretKey } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { Client, escapeLiteral } from 'pg';
import { environment } from '../../config/env';
import type { Format, Purpose } from '../../contract/export';
import { isOutage } from '../api/site/outage';
import { keptKeys } from '../seal/kept-keys';
import { copyOut } from './copy-out';
import { fieldsOf, layouts } from './layout';
import { PartMaker, type Making, type Task } from './part';

/** What a worker is started with. Of what was typed nothing goes in, and nothing but sealed records comes out. */
export interface Work {
  campaign: string;
  purpose: Purpose;
  format: Format;
  /** Of PostgreSQL (`pg_export_snapshot`): every worker sees the same rows. */
  snapshot: string;
  fileKey: Uint8Array;
  /** The keys as the hub has them now: those of its environment may have been dropped since it was started. */
  sealKeys: readonly string[];
  revisions: Making['revisions'];
}

/** The rows of a purpose. The ids and the campaign are ours; COPY takes no parameters. */
const copyRows = ({ campaign, purpose }: Work, { after, upTo }: Task): string => `
  copy (select ${fieldsOf(purpose)} from signatures
         where id > ${after} and id <= ${upTo} and campaign = ${escapeLiteral(campaign)}
           and state = 'confirmed' and ${layouts[purpose].where} order by id) to stdout (format binary)`;

async function connected(snapshot: string): Promise<Client> {
  const client = new Client({
    connectionString: environment().DATABASE_URL,
    application_name: 'campaign-hub-export',
  });
  await client.connect();
  await client.query('begin isolation level repeatable read read only');
  await client.query(`set transaction snapshot ${escapeLiteral(snapshot)}`);
  return client;
}

async function serve(port: NonNullable<typeof parentPort>, work: Work): Promise<void> {
  const keys = keptKeys(work.sealKeys, environment().HUB_DATA);
  const making: Making = { ...work, keys, fileKey: createSecretKey(work.fileKey), shared: new Map() };
  const client = await connected(work.snapshot);
  const make = async (task: Task): Promise<void> => {
    const maker = new PartMaker(making, task);
    await copyOut(client, copyRows(work, task), maker.take);
    port.postMessage(maker.made());
  };
  port.on('message', (task: Task) => void make(task).catch(endWith));
  port.postMessage('ready');
}

/** Its class only: the sentence of an error may quote what was sealed. That the database is away, the job has to know. */
function endWith(error: unknown): never {
  if (isOutage(error)) throw new Error('Connection terminated under a worker.');
  throw new Error(error instanceof Error ? error.name : 'unknown');
}

if (parentPort) void serve(parentPort, workerData as Work).catch(endWith);
