import { createHash } from 'node:crypto';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Knex } from 'knex';
import { fromKnex, type Job, type PgBoss } from 'pg-boss';
import { hiddenOf } from '../document/content';
import { readFacts, readNames, type DocumentFacts } from '../document/facts';
import { documentOf, goOn, keep } from '../document/stored-documents';
import type { Typeset } from '../document/typeset';
import { chainIn, type AskDirectory } from '../door/directory';

const queue = 'make-document';

/** What a job of the queue carries. */
interface DueDocument {
  document: number;
}

export interface DocumentMaking {
  knex: Knex;
  directory: AskDirectory;
  report: (error: unknown) => void;
}

/** A hub that ends in the middle leaves the job to be taken up again after its time, in seconds. */
const options = { retryLimit: 2, retryDelay: 5, expireInSeconds: 900, deleteAfterSeconds: 24 * 60 * 60 } as const;

/** Sets in a thread of its own, so that the hub goes on answering; the thread ends and gives its memory back. */
function typesetApart(facts: DocumentFacts, names: string[]): Promise<Typeset> {
  const worker = new Worker(path.join(__dirname, '../document/typeset-worker.js'), { workerData: { facts, names } });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`The typesetter ended with ${String(code)} and no document.`)));
  });
}

/** Facts and names of one moment. */
const readAll = (knex: Knex, campaign: string, chain: readonly [string, ...string[]]) =>
  knex.transaction(
    async (transaction) => ({
      facts: await readFacts(transaction, campaign, chain),
      names: await readNames(transaction, campaign),
    }),
    { isolationLevel: 'repeatable read', readOnly: true },
  );

async function make({ knex, directory }: DocumentMaking, id: number): Promise<void> {
  const ordered = await documentOf(knex, id);
  if (!ordered || !(await goOn(knex, id, 'reading'))) return;
  const { campaign, locale } = ordered;
  const others = chainIn(await directory(), locale).filter((each) => each !== locale);
  const { facts, names } = await readAll(knex, campaign, [locale, ...others]);
  if (!(await goOn(knex, id, 'setting'))) return;
  const { pdf: bytes, unprintable, madeWith } = await typesetApart(facts, names);
  const pdf = Buffer.from(bytes);
  const sha256 = createHash('sha256').update(pdf).digest('hex');
  const { asOf, figures } = facts;
  const counts = { names: names.length, unprintable, hidden: hiddenOf(facts, names.length) };
  await keep(knex, id, pdf, { asOf, sha256, madeWith, ...counts, confirmed: figures.confirmed });
}

/** What goes wrong once goes wrong again with the same data: it is told in the panel, where another can be ordered. */
async function attempt(making: DocumentMaking, { data }: Job<DueDocument>): Promise<void> {
  try {
    await make(making, data.document);
  } catch (error) {
    making.report(error);
    await goOn(making.knex, data.document, 'failed');
  }
}

export async function workOffDocuments(boss: PgBoss, making: DocumentMaking): Promise<void> {
  await boss.createQueue(queue, options);
  await boss.updateQueue(queue, options);
  await boss.work<DueDocument>(queue, { batchSize: 1, pollingIntervalSeconds: 1 }, async (jobs) => {
    for (const job of jobs) await attempt(making, job);
  });
}

/** Puts the making of a document into the queue, in the transaction that orders it. */
export async function enqueueDocument(boss: PgBoss, transaction: Knex.Transaction, document: number): Promise<void> {
  await boss.insert(queue, [{ data: { document } }], { db: fromKnex(transaction) });
}
