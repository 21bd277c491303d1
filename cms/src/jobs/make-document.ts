import { createHash } from 'node:crypto';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Knex } from 'knex';
import type { PgBoss } from 'pg-boss';
import { hiddenOf } from '../document/content';
import { readFacts, readNames, type DocumentFacts } from '../document/facts';
import { documentOf, goOn, keep } from '../document/stored-documents';
import type { Typeset } from '../document/typeset';
import { chainIn, type AskDirectory } from '../door/directory';
import { enqueueLong, workOffLong } from './long-work';

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
async function attempt(making: DocumentMaking, id: number): Promise<void> {
  try {
    await make(making, id);
  } catch (error) {
    making.report(error);
    await goOn(making.knex, id, 'failed');
  }
}

export const workOffDocuments = (boss: PgBoss, making: DocumentMaking): Promise<void> =>
  workOffLong<DueDocument>(boss, {
    ...{ queue, retryLimit: 2 },
    work: ({ document }) => attempt(making, document),
    giveUp: async ({ document }) => {
      await goOn(making.knex, document, 'failed');
    },
  });

/** Puts the making of a document into the queue, in the transaction that orders it. */
export const enqueueDocument = (boss: PgBoss, transaction: Knex.Transaction, document: number): Promise<void> =>
  enqueueLong(boss, transaction, queue, { document } satisfies DueDocument);
