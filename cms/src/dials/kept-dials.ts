import type { Knex } from 'knex';
import { dials, type Dials, type ModerationDial } from '../../contract/dials';
import { dayOf } from '../api/campaign/season';
import { remembered } from '../door/remembered';
import { dialsNow, type DialsNow } from './dials-now';
import { withoutEnded } from './turn-dial';

export interface AskDials {
  /** At most a second old. */
  (): Promise<DialsNow>;
  /** As they stand this moment, here too from now on. */
  fresh: () => Promise<DialsNow>;
}

/** Milliseconds after which a turn holds at the latest in this process: the web and its cache need the rest of 5 s. */
const freshness = 1_000;

interface Row {
  turned: string;
  dials: string;
}

/** Nothing comes back when nothing was turned since. */
const sinceThen = 'select turned::text as turned, dials::text as dials from dials where turned <> ?';

function reader(knex: Knex): () => Promise<DialsNow> {
  let known: { turned: string; today: string; stored: Dials; now: DialsNow } | undefined;
  return async () => {
    const { rows } = await knex.raw<{ rows: Row[] }>(sinceThen, [known?.turned ?? '-1']);
    const [row] = rows;
    const today = dayOf(new Date());
    if (known && !row && known.today === today) return known.now;
    const stored = row ? dials.parse(JSON.parse(row.dials)) : (known?.stored ?? dials.parse({}));
    const turned = row?.turned ?? known?.turned ?? '-1';
    known = { turned, today, stored, now: dialsNow(withoutEnded(stored, today)) };
    return known.now;
  };
}

function kept(knex: Knex): AskDials {
  const load = reader(knex);
  let ask = remembered(load, freshness);
  const fresh = (): Promise<DialsNow> => {
    ask = remembered(load, freshness);
    return ask();
  };
  return Object.assign(() => ask(), { fresh });
}

const readers = new WeakMap<Knex, AskDials>();

/** The dials as they stand: one reader for everybody in this process, and no SQL for a signature. */
export function keptDials(knex: Knex): AskDials {
  const ask = readers.get(knex) ?? kept(knex);
  readers.set(knex, ask);
  return ask;
}

/** Whether comments are asked for and shown (after approval), or not at all. */
export const moderation = async (knex: Knex): Promise<ModerationDial> => (await keptDials(knex)()).moderation;
