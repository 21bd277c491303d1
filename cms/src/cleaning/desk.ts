import type { Cleaning, CleaningList, CleaningWithSample, Conditions } from '../../contract/cleaning';
import { foundColumns } from '../api/signature-desk/find/found-row';
import type { SignatureDeskTools } from '../api/signature-desk/tools';
import { refused } from '../api/site/reply';
import type { Actor } from '../audit/audit-log';
import { enqueueCleaning } from '../jobs/invalidate-signatures';
import { mayWish } from './next-state';
import { runOf, runsOf, sealConditions, shownRun } from './runs';

interface Asked {
  campaign: string;
  conditions: Conditions;
  actor: Actor;
}

/** Begins to count; what is signed from now on is not meant. */
export function countMeant({ knex, boss, auditKeys }: SignatureDeskTools, { campaign, conditions, actor }: Asked) {
  return knex.transaction(async (transaction): Promise<Cleaning> => {
    const { rows } = await transaction.raw<{ rows: [{ id: number }] }>(
      `insert into invalidations (campaign, conditions, actor_name, last)
       select ?, ?, ?, coalesce(max(id), 0) from signatures returning id`,
      [campaign, sealConditions(auditKeys, conditions), actor.name],
    );
    const [{ id }] = rows;
    await enqueueCleaning(boss, transaction, id);
    const run = await runOf(transaction, id);
    if (!run) throw refused('not-found');
    return shownRun(auditKeys, run);
  });
}

export async function cleaningsOf(
  { knex, auditKeys }: SignatureDeskTools,
  campaign: string,
  from: number,
): Promise<CleaningList> {
  const { rows, before } = await runsOf(knex, campaign, from);
  return { runs: rows.map((run) => shownRun(auditKeys, run)), before };
}

/** @throws {Refused} `not-found` */
export async function cleaningOf({ knex, auditKeys }: SignatureDeskTools, id: number): Promise<CleaningWithSample> {
  const run = await runOf(knex, id);
  if (!run) throw refused('not-found');
  const { rows } = await knex.raw<{ rows: CleaningWithSample['sample'] }>(
    `select ${foundColumns} from signatures where id = any(?::integer[]) order by id`,
    [run.sample],
  );
  return { ...shownRun(auditKeys, run), sample: rows };
}

interface Wished {
  id: number;
  why: string;
  actor: Actor;
}

const wishes = {
  start: { deed: 'signatures-invalidated', state: 'running', at: 'started_at' },
  reverse: { deed: 'invalidation-reversed', state: 'reversing', at: null },
} as const;

/**
 * Starts what was counted, or takes back what was set aside, with its line in the log.
 * @throws {Refused} `not-found`; `changed-meanwhile` when the run is in another state by now
 */
function wish(tools: SignatureDeskTools, which: keyof typeof wishes, { id, why, actor }: Wished): Promise<Cleaning> {
  const { knex, boss, audit, auditKeys } = tools;
  const { deed, state, at } = wishes[which];
  return knex.transaction(async (transaction) => {
    const run = await runOf(transaction, id, 'for update');
    if (!run) throw refused('not-found');
    if (!mayWish(which, run.state)) throw refused('changed-meanwhile');
    const again = { state, cancelled: false, ...(at !== null && { passed: 0, [at]: transaction.fn.now() }) };
    await transaction('invalidations').where({ id }).update(again);
    const about = { run: id, signatures: which === 'start' ? run.waiting + run.confirmed : run.done - run.restored };
    await audit(transaction, { actor, deed, why, campaign: run.campaign, about });
    await enqueueCleaning(boss, transaction, id);
    return shownRun(auditKeys, { ...run, state, passed: 0 });
  });
}

export const startCleaning = (tools: SignatureDeskTools, wished: Wished) => wish(tools, 'start', wished);
export const reverseCleaning = (tools: SignatureDeskTools, wished: Wished) => wish(tools, 'reverse', wished);

/** The step in hand is finished, no other is begun. @throws {Refused} as {@link startCleaning} */
export function cancelCleaning({ knex, auditKeys }: SignatureDeskTools, id: number): Promise<Cleaning> {
  return knex.transaction(async (transaction) => {
    const run = await runOf(transaction, id, 'for update');
    if (!run) throw refused('not-found');
    if (!mayWish('cancel', run.state)) throw refused('changed-meanwhile');
    await transaction('invalidations').where({ id }).update({ cancelled: true });
    return shownRun(auditKeys, run);
  });
}
