import type { Knex } from 'knex';
import type { Cleaning, CleaningState, Conditions } from '../../contract/cleaning';
import { pageOf, type DeskPage } from '../api/signature-desk/asked-page';
import { isoMomentOf } from '../database/moment-sql';
import type { KeyRing } from '../seal/key-ring';
import { open, seal } from '../seal/seal';

const context = 'cleaning';

export const sealConditions = (keys: KeyRing, asked: Conditions): Buffer => seal(keys, context, JSON.stringify(asked));
export const openConditions = (keys: KeyRing, sealed: Buffer): Conditions =>
  JSON.parse(open(keys, context, sealed)) as Conditions;

/** A run as it is kept. */
export interface Run {
  id: number;
  campaign: string;
  conditions: Buffer;
  actor: string;
  state: CleaningState;
  cancelled: boolean;
  last: number;
  passed: number;
  waiting: number;
  confirmed: number;
  unmarked: number;
  sample: number[];
  done: number;
  restored: number;
  madeAt: string;
  startedAt: string | null;
  endedAt: string | null;
  reversedAt: string | null;
}

const columns = `id, campaign, conditions, actor_name as actor, state, cancelled, last, passed,
  found_waiting as waiting, found_confirmed as confirmed, unmarked, sample, done, restored,
  ${isoMomentOf('made_at')} as "madeAt", ${isoMomentOf('started_at')} as "startedAt", ${isoMomentOf('ended_at')} as "endedAt",
  ${isoMomentOf('reversed_at')} as "reversedAt"`;

/** One run; `lock` holds it against every other process until the transaction ends. */
export async function runOf(knex: Knex, id: number, lock = ''): Promise<Run | null> {
  const { rows } = await knex.raw<{ rows: Run[] }>(`select ${columns} from invalidations where id = ? ${lock}`, [id]);
  return rows[0] ?? null;
}

/** Runs in one page of a list. */
const runsOnPage = 20;

/** The runs of a campaign that changed something, or still may, the latest first: those whose number is below `before`. */
export async function runsOf(knex: Knex, campaign: string, before: number): Promise<DeskPage<Run>> {
  const { rows } = await knex.raw<{ rows: Run[] }>(
    `select ${columns} from invalidations where campaign = ? and started_at is not null and id < ?
      order by id desc limit ?`,
    [campaign, before, runsOnPage + 1],
  );
  return pageOf(rows, runsOnPage);
}

function progressOf({ state, last, passed, done, restored }: Run): number {
  if (state === 'reversing') return done === 0 ? 1 : Math.min(1, restored / done);
  if (state === 'counting' || state === 'running') return last === 0 ? 1 : Math.min(1, passed / last);
  return 1;
}

/** A run as the desk shows it. */
export function shownRun(keys: KeyRing, run: Run): Cleaning {
  const { last: _last, passed: _passed, cancelled: _cancelled, sample: _sample, conditions, ...shown } = run;
  return { ...shown, conditions: openConditions(keys, conditions), progress: progressOf(run) };
}
