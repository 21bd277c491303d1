import { setImmediate as othersTurn } from 'node:timers/promises';
import type { Knex } from 'knex';
import type { PgBoss } from 'pg-boss';
import { againOnCollision } from '../door/database-error';
import { checkRows } from '../paper/import/check-import';
import { EndedError, type Importing } from '../paper/import/importing';
import { endImport } from '../paper/import/stored-imports';
import { storePortion } from '../paper/import/store-portion';
import { UnopenableError } from '../seal/seal';
import { enqueueLong, workOffLong } from './long-work';

const queue = 'import-signatures';

/** What a job carries: the number of its import alone. */
interface DueImport {
  import: number;
}

/** What will not get better is told in the panel, and nothing of the rows is kept; anything else is tried again. */
async function workThrough(importing: Importing, id: number): Promise<void> {
  try {
    await checkRows(importing, id);
    while (await againOnCollision(() => storePortion(importing, id))) await othersTurn();
  } catch (error) {
    if (!(error instanceof EndedError) && !(error instanceof UnopenableError)) throw error;
    importing.report(error);
    await endImport(importing.knex, id, 'failed');
  }
}

/** Works off imports: a check begins anew, and a run goes on where the one before it was when its process died. */
export const workOffImports = (boss: PgBoss, importing: Importing): Promise<void> =>
  workOffLong<DueImport>(boss, {
    ...{ queue, retryLimit: 20 },
    work: ({ import: id }) => workThrough(importing, id),
    giveUp: ({ import: id }) => endImport(importing.knex, id, 'failed'),
  });

/** Has an import checked, or run, in the transaction that makes it due. */
export const enqueueImport = (boss: PgBoss, transaction: Knex.Transaction, id: number): Promise<void> =>
  enqueueLong(boss, transaction, queue, { import: id } satisfies DueImport);
