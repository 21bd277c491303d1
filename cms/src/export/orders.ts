import type { Knex } from 'knex';
import { pageOf, type DeskPage } from '../api/signature-desk/asked-page';
import { isoMomentOf } from '../database/moment-sql';
import type { ExportOrder, ExportView, Format, Purpose } from '../../contract/export';
import type { Actor } from '../audit/audit-log';

/** What the database gives of an export; the file itself is another thing. */
export interface Listed extends Omit<ExportView, 'mine' | 'bytes'> {
  actorId: number;
  bytes: string;
}

const iso = (column: string, name: string): string => `${isoMomentOf(column)} as "${name}"`;

/** Exports in one page of a list. */
const ordersOnPage = 20;

const list = `
  select id, purpose, format, case when state = 'ready' and expires_at <= now() then 'expired' else state end as state,
         actor_name as actor, actor as "actorId", total, done, erased, bytes,
         ${iso('ordered_at', 'orderedAt')}, ${iso('expires_at', 'expiresAt')}
    from exports where campaign = :campaign
    and (:before::uuid is null or (ordered_at, id) < (select ordered_at, id from exports where id = :before::uuid))
   order by ordered_at desc, id desc limit ${String(ordersOnPage + 1)}`;

/** The newest first: those that were ordered before the export `before`, or the newest of all. */
export async function listExports(
  knex: Knex,
  { campaign, before }: { campaign: string; before?: string | undefined },
  actor: Actor,
): Promise<DeskPage<ExportView>> {
  const found = await knex.raw<{ rows: Listed[] }>(list, { campaign, before: before ?? null });
  const views = found.rows.map(({ actorId, bytes, ...row }) => ({
    ...{ ...row, bytes: Number(bytes), mine: actorId === actor.id },
  }));
  return pageOf(views, ordersOnPage);
}

/** `why` comes sealed. */
type Stored = Omit<ExportOrder, 'why'> & { why: Buffer };

export async function storeOrder(knex: Knex, { id, name }: Actor, order: Stored): Promise<string> {
  const values = [order.campaign, order.purpose, order.format, id, name, order.why];
  const { rows } = await knex.raw<{ rows: { id: string }[] }>(
    'insert into exports (campaign, purpose, format, actor, actor_name, why) values (?, ?, ?, ?, ?, ?) returning id',
    values,
  );
  return (rows[0] as { id: string }).id;
}

/** An export that a job has in hand. */
export interface Taken {
  id: string;
  campaign: string;
  purpose: Purpose;
  format: Format;
  /** Of this attempt: one that comes later has another, and then this one's word counts for nothing. */
  file: string;
}

/** Null when it was cancelled or made meanwhile. A job that was killed left it running: it is begun anew. */
export async function takeOrder(knex: Knex, id: string, sealedKey: Buffer): Promise<Taken | null> {
  const { rows } = await knex.raw<{ rows: Taken[] }>(
    `update exports set state = 'running', taken_at = clock_timestamp(), total = 0, done = 0, file = gen_random_uuid(), key = ?
      where id = ? and state in ('waiting', 'running') returning id, campaign, purpose, format, file`,
    [sealedKey, id],
  );
  return rows[0] ?? null;
}

const changeOwn = async (knex: Knex, sql: string, values: Record<string, Knex.Value>): Promise<boolean> =>
  (await knex.raw<{ rowCount: number }>(`${sql} where id = :id and file = :file and state = 'running'`, values))
    .rowCount > 0;

/** Whether it still runs: false when it was cancelled, or another attempt has taken it. */
export const noteProgress = (knex: Knex, { id, file }: Taken, done: number, total: number): Promise<boolean> =>
  changeOwn(knex, 'update exports set done = :done, total = :total', { id, file, done, total });

export interface Finished {
  rows: number;
  erased: number;
  bytes: number;
}

/** Hours for which a file can be fetched. */
export const goodFor = 24;

export const finishOrder = (knex: Knex, { id, file }: Taken, { rows, erased, bytes }: Finished): Promise<boolean> =>
  changeOwn(
    knex,
    `update exports set state = 'ready', finished_at = clock_timestamp(), total = :rows, done = :rows, erased = :erased,
            bytes = :bytes, expires_at = clock_timestamp() + interval '${goodFor} hours'`,
    { id, file, rows, erased, bytes },
  );

/** `failed`, or `waiting` when it is to be tried again. Without its key the file is noise. */
export const leaveOrder = (knex: Knex, { id, file }: Taken, state: 'failed' | 'waiting'): Promise<boolean> =>
  changeOwn(knex, 'update exports set state = :state, key = null', { id, file, state });

/** For one whose attempts have all broken off. */
export async function failOrder(knex: Knex, id: string): Promise<void> {
  await knex.raw(`update exports set state = 'failed', key = null where id = ? and state in ('waiting', 'running')`, [
    id,
  ]);
}

/** Cancels one that is not done, and forgets one that is. Answers the file to remove, or undefined when there is no such export. */
export async function dropOrder(knex: Knex, id: string): Promise<{ file: string | null } | undefined> {
  const { rows } = await knex.raw<{ rows: { file: string | null }[] }>(
    `update exports set state = case state when 'ready' then 'expired' else 'cancelled' end, key = null, ticket = null
      where id = ? and state in ('waiting', 'running', 'ready') returning file`,
    [id],
  );
  return rows[0];
}
