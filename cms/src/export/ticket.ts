import { randomBytes } from 'node:crypto';
import type { Knex } from 'knex';
import type { Actor } from '../audit/audit-log';
import { tokenHash } from '../seal/token';

/**
 * A browser saves a long file to the disk only when it follows a link, and a link carries no session of the panel. So who
 * has one asks for a ticket: half of it stands in the address, the other half in a cookie that no script reads, and only
 * both together open the file, once, within minutes. An address that is overheard opens nothing.
 */
export interface Ticket {
  token: string;
  cookie: string;
}

const half = (): string => randomBytes(16).toString('base64url');
const hashOf = ({ token, cookie }: Ticket): Buffer => tokenHash(`${token}.${cookie}`);

/** Minutes for which a ticket is good. */
export const ticketMinutes = 5;

const give = `
  update exports set ticket = ?, ticket_expires_at = clock_timestamp() + interval '${ticketMinutes} minutes'
   where id = ? and actor = ? and state = 'ready' and expires_at > clock_timestamp()`;

/** For who ordered the export; null for anybody else, and when it is not there any more. */
export async function giveTicket(knex: Knex, id: string, actor: Actor): Promise<Ticket | null> {
  const ticket = { token: half(), cookie: half() };
  const { rowCount } = await knex.raw<{ rowCount: number }>(give, [hashOf(ticket), id, actor.id]);
  return rowCount > 0 ? ticket : null;
}

/** An export whose ticket was shown. */
export interface Opened {
  campaign: string;
  purpose: string;
  format: 'csv' | 'xlsx';
  actor: number;
  actorName: string;
  why: Buffer;
  total: number;
  bytes: string;
  day: string;
  file: string;
  key: Buffer;
}

const spend = `
  update exports set ticket = null
   where id = ? and ticket = ? and ticket_expires_at > clock_timestamp() and state = 'ready'
     and expires_at > clock_timestamp()
  returning campaign, purpose, format, actor, actor_name as "actorName", why, total, bytes, file, key,
            to_char(taken_at at time zone 'utc', 'YYYY-MM-DD') as day`;

/** Of two who come with the same ticket one gets the file. */
export async function spendTicket(knex: Knex, id: string, ticket: Ticket): Promise<Opened | null> {
  const { rows } = await knex.raw<{ rows: Opened[] }>(spend, [id, hashOf(ticket)]);
  return rows[0] ?? null;
}
