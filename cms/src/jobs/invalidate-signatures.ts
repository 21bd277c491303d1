import type { Knex } from 'knex';
import type { PgBoss } from 'pg-boss';
import { meantBy, type MarkDomain } from '../cleaning/meant-by';
import { endOf } from '../cleaning/next-state';
import { countStretch, setSomeAside, stretch, takeSomeBack, mostAtOnce, type Step } from '../cleaning/portion';
import { openConditions, runOf, type Run } from '../cleaning/runs';
import { againOnCollision } from '../door/database-error';
import type { KeyRing } from '../seal/key-ring';
import { enqueueLong, workOffLong } from './long-work';

const cleaningQueue = 'invalidate-signatures';

/** Signatures shown of what was counted. */
export const sampled = 20;

export interface Cleaning {
  knex: Knex;
  /** Of the conditions. */
  auditKeys: KeyRing;
  markOf: MarkDomain;
}

interface CleaningJob {
  run: number;
}

type Change = Partial<
  Record<'passed' | 'found_waiting' | 'found_confirmed' | 'unmarked' | 'done' | 'restored', number>
>;

/** How far a step came; `over` when there is nothing left to do. */
interface Came {
  change: Change & { sample?: number[] };
  over: boolean;
}

async function count(knex: Knex, run: Run, step: Step): Promise<Came> {
  const found = await countStretch(knex, step, sampled - run.sample.length);
  const change = {
    passed: step.upTo,
    found_waiting: run.waiting + found.waiting,
    found_confirmed: run.confirmed + found.confirmed,
    unmarked: run.unmarked + found.unmarked,
    sample: [...run.sample, ...found.sample],
  };
  return { change, over: step.upTo >= run.last };
}

async function setAside(knex: Knex, run: Run, step: Step): Promise<Came> {
  const { count: taken, highest } = await setSomeAside(knex, run.id, step);
  // A full portion may have left some of its stretch.
  const passed = taken === mostAtOnce && highest !== null ? highest : step.upTo;
  return { change: { passed, done: run.done + taken }, over: passed >= run.last };
}

async function takeBack(knex: Knex, run: Run): Promise<Came> {
  const { rows } = await knex.raw<{ rows: [{ left: number }] }>(
    `select count(*)::integer as left from (select from invalidated_signatures where invalidation = ? limit 1) one`,
    [run.id],
  );
  if (rows[0].left === 0) return { change: {}, over: true };
  const { count: taken } = await takeSomeBack(knex, run.id);
  return { change: { restored: run.restored + taken }, over: false };
}

async function stepOf({ auditKeys, markOf }: Cleaning, run: Run): Promise<Step> {
  const meant = await meantBy(openConditions(auditKeys, run.conditions), run.campaign, markOf);
  return { campaign: run.campaign, meant, after: run.passed, upTo: Math.min(run.last, run.passed + stretch) };
}

async function came(work: Cleaning, knex: Knex, run: Run): Promise<Came> {
  if (run.cancelled) return { change: {}, over: true };
  if (run.state === 'reversing') return takeBack(knex, run);
  const step = await stepOf(work, run);
  return run.state === 'counting' ? count(knex, run, step) : setAside(knex, run, step);
}

const ended = { counting: null, running: 'ended_at', reversing: 'reversed_at' } as const;
const isAtWork = (state: Run['state']): state is keyof typeof ended => Object.hasOwn(ended, state);

/** One step, in a transaction that holds the run: true when there is nothing left to do. */
const step = (work: Cleaning, id: number): Promise<boolean> =>
  work.knex.transaction(async (transaction) => {
    const run = await runOf(transaction, id, 'for update');
    if (!run || !isAtWork(run.state)) return true;
    const { change, over } = await came(work, transaction, run);
    const state = endOf(run.state, run.cancelled);
    const at = ended[run.state];
    const end = over ? { state, ...(at !== null && state !== 'cancelled' && { [at]: transaction.fn.now() }) } : {};
    if (Object.keys(change).length > 0 || over)
      await transaction('invalidations')
        .where({ id })
        .update({ ...change, ...end });
    return over;
  });

async function workThrough(work: Cleaning, id: number): Promise<void> {
  while (!(await againOnCollision(() => step(work, id))));
}

/** What was set aside stays so and can be taken back, as after a cancellation. */
async function giveUp(knex: Knex, id: number): Promise<void> {
  const run = await runOf(knex, id);
  if (run && isAtWork(run.state))
    await knex('invalidations')
      .where({ id })
      .update({ state: endOf(run.state, true) });
}

/** Works off runs; each step is whole by itself, and a job goes on where the one before it was when its process died. */
export const workOffCleaning = (boss: PgBoss, work: Cleaning): Promise<void> =>
  workOffLong<CleaningJob>(boss, {
    ...{ queue: cleaningQueue, retryLimit: 20 },
    work: ({ run }) => workThrough(work, run),
    giveUp: ({ run }) => giveUp(work.knex, run),
  });

/** Has a run worked on, in the transaction that makes it due. */
export const enqueueCleaning = (boss: PgBoss, transaction: Knex.Transaction, run: number): Promise<void> =>
  enqueueLong(boss, transaction, cleaningQueue, { run } satisfies CleaningJob);
