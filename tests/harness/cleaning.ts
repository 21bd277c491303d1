import * as z from 'zod';
import { cleaning, cleaningWithSample, type Cleaning, type CleaningWithSample } from '../../cms/contract/cleaning.ts';
import { inDatabase } from './database.ts';
import { eventually } from './eventually.ts';
import { dataOf, desk } from './signature-desk.ts';

const path = (run: number) => `/cleaning/${String(run)}`;

export const cleaningOf = async (token: string, run: number): Promise<CleaningWithSample> =>
  dataOf(await desk(token, 'GET', path(run)), cleaningWithSample);

/** The run when it has come to this state. */
export const cleaningIn = (token: string, run: number, state: Cleaning['state']): Promise<CleaningWithSample> =>
  eventually(`run in the state ${state}`, async () => {
    const now = await cleaningOf(token, run);
    return now.state === state ? now : undefined;
  });

/** Counts what is meant, and answers the run once it is counted. */
export async function counted(token: string, campaign: string, conditions: object): Promise<CleaningWithSample> {
  const { id } = dataOf(await desk(token, 'POST', '/cleaning', { campaign, conditions }), cleaning);
  return cleaningIn(token, id, 'counted');
}

export const wish = (token: string, run: number, what: 'start' | 'reverse', why = 'A burst of a program') =>
  desk(token, 'POST', `${path(run)}/${what}`, { why });

export async function cleaned(token: string, campaign: string, conditions: object): Promise<CleaningWithSample> {
  const { id } = await counted(token, campaign, conditions);
  dataOf(await wish(token, id, 'start'), cleaning);
  return cleaningIn(token, id, 'done');
}

const figures = z.array(
  z.object({ waiting: z.coerce.number(), confirmed: z.coerce.number(), invalid: z.coerce.number() }),
);

/** What the counters of a campaign say, and what its rows are: they must be the same. */
export async function books(campaign: string) {
  const [kept, found] = await inDatabase(async (query) => [
    await query(
      `select coalesce(sum(waiting), 0) as waiting, coalesce(sum(confirmed), 0) as confirmed,
              coalesce(sum(invalidated), 0) as invalid from signature_counts where campaign = $1`,
      [campaign],
    ),
    await query(
      `select count(*) filter (where state = 'waiting') as waiting, count(*) filter (where state = 'confirmed') as confirmed,
              count(*) filter (where state = 'invalid') as invalid from signatures where campaign = $1`,
      [campaign],
    ),
  ]);
  return { kept: figures.parse(kept)[0], found: figures.parse(found)[0] };
}
