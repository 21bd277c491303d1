import pg from 'pg';
import { blindIndex } from '../../cms/src/seal/blind-index.ts';
import { secretKey } from '../../cms/src/seal/key-ring.ts';
import { eventually } from '../harness/eventually.ts';
import { demonstration } from '../harness/supporter.ts';
import type { SupervisedHub } from './supervised-hub.ts';

interface Row {
  state: 'waiting' | 'confirmed';
}

/** What the database holds in the end, looked at past the wire and past the CMS. */
export interface Books {
  /** The state of every signature, by the blind index of its address. */
  rows: Map<string, Row['state']>;
  nameOf: (address: string) => string;
  /** Days and places where the counter says something else than the rows. */
  differences: Record<string, unknown>[];
  counted: { waiting: number; confirmed: number };
}

const differences = `
  with counted as (
    select campaign, day, country, locale, sum(waiting) as waiting, sum(confirmed) as confirmed
      from signature_counts group by 1, 2, 3, 4
  ), stored as (
    select campaign, created_at::date as day, country, locale,
           count(*) filter (where state = 'waiting') as waiting, count(*) filter (where state = 'confirmed') as confirmed
      from signatures group by 1, 2, 3, 4
  )
  select * from counted full join stored using (campaign, day, country, locale)
   where coalesce(counted.waiting, 0) <> coalesce(stored.waiting, 0)
      or coalesce(counted.confirmed, 0) <> coalesce(stored.confirmed, 0)`;

export async function withDatabase<T>(hub: SupervisedHub, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: hub.databaseUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

export const readBooks = (hub: SupervisedHub): Promise<Books> =>
  withDatabase(hub, async (client) => {
    const campaign = await client.query<{ document_id: string }>(
      'select document_id from campaigns where slug = $1 and published_at is not null limit 1',
      [demonstration],
    );
    const documentId = campaign.rows[0]?.document_id ?? '';
    const index = blindIndex(secretKey('INDEX_KEY', hub.secrets['INDEX_KEY'] ?? ''));
    const stored = await client.query<Row & { address_index: Buffer }>('select address_index, state from signatures');
    const counted = await client.query<Books['counted']>(
      'select sum(waiting)::int as waiting, sum(confirmed)::int as confirmed from signature_counts',
    );
    return {
      rows: new Map(stored.rows.map((row) => [row.address_index.toString('hex'), row.state])),
      nameOf: (address) => index(documentId, address).toString('hex'),
      differences: (await client.query<Record<string, unknown>>(differences)).rows,
      counted: counted.rows[0] ?? { waiting: 0, confirmed: 0 },
    };
  });

/** Jobs of mails that a process has taken in hand and not put down. */
export const mailsUnderWay = (hub: SupervisedHub): Promise<number> =>
  withDatabase(hub, async (client) => {
    const active = `select count(*)::int as active from jobs.job where name = 'send-confirmation' and state = 'active'`;
    return (await client.query<{ active: number }>(active)).rows[0]?.active ?? 0;
  });

/**
 * Waits until no mail is due any more. What died with its process is given back when that gives no sign of life; what met
 * a silent mail server waits longer and longer, and its clock is put forward instead of waited for.
 */
export async function allMailsSent(hub: SupervisedHub): Promise<void> {
  const queue = `name = 'send-confirmation'`;
  await withDatabase(hub, async (client) => {
    const early = `update jobs.job set start_after = now() where ${queue} and state = 'retry' and start_after > now()`;
    const open = `select count(*)::int as open from jobs.job where ${queue} and state < 'completed'`;
    await eventually(
      'end of the queue of mails',
      async () => {
        await client.query(early);
        return (await client.query<{ open: number }>(open)).rows[0]?.open === 0 || undefined;
      },
      90_000,
    );
  });
}
