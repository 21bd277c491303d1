import { eventually } from '../../harness/eventually.ts';
import type { Subject } from '../subject.ts';
import type { AskDesk } from './ask-desk.ts';

/** What is asked about: of the signatures that are there when it is measured. */
export interface Sample {
  campaign: string;
  /** A signature in the middle of all. */
  id: number;
  /** Its moment, in microseconds, and its day. */
  at: number;
  day: string;
  /** The country and the language that fewest have. */
  rare: { country: string; language: string };
  /** A run that was counted. */
  counted: number;
  /** Comments in the middle of those that wait, and of those that were decided on; `at` in microseconds. */
  undecided: { at: number; signature: number };
  decided: { at: number; signature: number };
  /** A line in the middle of the audit log. */
  line: number;
}

/** Of sixteen comments three are decided on, as if somebody had worked at it for as long as people signed. */
const decisions = `
  insert into comments (signature, campaign, locale, state, text, reason, approved_at, decided_at)
  select id, campaign, locale, decision, case decision when 'approved' then 'A comment of the bench.' end,
         case when decision <> 'approved' then 'off-topic' end, case decision when 'approved' then confirmed_at end,
         confirmed_at
    from signatures, lateral (select (array['approved', 'hidden', 'refused'])[id % 16] as decision) decided
   where state = 'confirmed' and comment = 'undecided' and decision is not null;
  update signatures set comment = 'decided' from comments where signature = id;
  vacuum analyze signatures, comments`;

/** What the other lists hold, as many as each shows. The chore that would find that no cluster stands out is not due. */
const lists = `
  delete from jobs.schedule where name = 'watch-clusters';
  insert into clusters (campaign, kind, tag, hour, signatures, usual, signature)
  select campaign, 'domain', domain_tag, date_trunc('hour', now()) - number * interval '1 hour', 900, 3, id
    from generate_series(1, 20) number, (select * from signatures limit 1) one;
  insert into exports (campaign, purpose, format, actor, actor_name, why, state)
  select campaign, 'press', 'csv', 1, 'The bench', '', 'expired'
    from generate_series(1, 20), (select campaign from signatures limit 1) one;
  insert into delivery_documents (campaign, locale, ordered_by, state)
  select campaign, 'en', 'The bench', 'ready' from generate_series(1, 100), (select campaign from signatures limit 1) one`;

/** One run that is done and one that is counted. Answers the latter. */
async function clean(ask: AskDesk, campaign: string, country: string): Promise<number> {
  const path = (id: number, more = '') => `/signature-desk/cleaning/${String(id)}${more}`;
  const reach = (id: number, state: string) =>
    eventually(
      `run that is ${state}`,
      async () => ((await ask('GET', path(id))).state === state ? true : undefined),
      600_000,
    );
  const count = async (conditions: object) => {
    const { id } = await ask('POST', '/signature-desk/cleaning', { campaign, conditions });
    await reach(id, 'counted');
    return id;
  };
  const done = await count({ network: '0123456789abcdef' });
  await ask('POST', path(done, '/start'), { why: 'The bench has a run' });
  await reach(done, 'done');
  return count({ country });
}

const middleOf = (moment: string, id: string, from: string): string => `
  select (extract(epoch from ${moment}) * 1000000)::bigint as at, ${id} as signature from ${from}
   order by ${moment} limit 1 offset (select count(*) / 2 from ${from})`;
const undecided = `signatures where state = 'confirmed' and comment = 'undecided'`;

/** Does at the desk what somebody would have done by now, and answers what to ask it for. */
export async function workAtDesk({ query, campaign }: Subject, ask: AskDesk): Promise<Sample> {
  for (const statement of `${decisions};${lists}`.split(';')) await query(statement);
  const one = async <Row extends object>(text: string, values: unknown[] = []): Promise<Row> => {
    const [row] = await query<Row>(text, values);
    if (!row) throw new Error('There is nothing to ask the desk about.');
    return row;
  };
  const middle = await one<{ id: number; at: string; day: string }>(
    `select id, (extract(epoch from created_at) * 1000000)::bigint as at, created_at::date::text as day
       from signatures where campaign = $1 and id >= (select (min(id) + max(id)) / 2 from signatures) order by id limit 1`,
    [campaign],
  );
  const rare = await one<Sample['rare']>(
    `select country, locale as language from signature_counts where campaign = $1
      group by country, locale order by sum(waiting + confirmed), country, locale limit 1`,
    [campaign],
  );
  const placeIn = async (sql: string) => {
    const { at, signature } = await one<{ at: string; signature: number }>(sql);
    return { at: Number(at), signature };
  };
  const counted = await clean(ask, campaign, rare.country);
  const { line } = await one<{ line: string }>('select (max(id) + 1) / 2 as line from audit_log');
  return {
    ...{ campaign, ...middle, at: Number(middle.at), rare, counted, line: Number(line) },
    undecided: await placeIn(middleOf('confirmed_at', 'id', undecided)),
    decided: await placeIn(middleOf('decided_at', 'signature', 'comments')),
  };
}
