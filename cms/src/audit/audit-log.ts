import type { Knex } from 'knex';
import type { AuditLine, Deed } from '../../contract/audit';
import { isoMomentOf } from '../database/moment-sql';
import type { KeyRing } from '../seal/key-ring';
import { open, seal, UnopenableError } from '../seal/seal';

/** Who works in the panel. The name is kept as it is now: people leave, their lines stay. */
export interface Actor {
  id: number;
  name: string;
}

export interface AuditEntry {
  actor: Actor;
  deed: Deed;
  why: string;
  /** The `documentId` of the campaign it is about, where it is about one. */
  campaign?: string;
  signature?: number;
  /** Numbers and names of things. Never personal data of a signer: it is kept in the clear, and for ever. */
  about?: Record<string, string | number>;
}

const context = 'audit-log';

/** Writes a line, in the transaction of what it is about: there is no deed without its line, and no line without its deed. */
export type Audit = (knex: Knex, entry: AuditEntry) => Promise<void>;

export const auditWith =
  (keys: KeyRing): Audit =>
  async (knex, { actor, deed, why, campaign = null, signature = null, about = {} }) => {
    await knex.raw(
      `insert into audit_log (actor, actor_name, deed, campaign, signature, about, why)
       values (:id, :name, :deed, :campaign, :signature, :about::jsonb, :why)`,
      { ...actor, deed, campaign, signature, about: JSON.stringify(about), why: seal(keys, context, why) } as Record<
        string,
        Knex.Value
      >,
    );
  };

interface Row extends Omit<AuditLine, 'why' | 'about' | 'campaign' | 'id'> {
  id: string;
  campaign: string | null;
  title: string | null;
  about: string;
  why: Buffer;
}

/** Lines on a page. */
export const linesOnPage = 50;

const newestFirst = `
  select id, ${isoMomentOf('at')} as at, actor_name as actor, deed, campaign,
         signature, about::text as about, why,
         (select title from campaigns where document_id = audit_log.campaign
           order by published_at is not null desc, locale limit 1) as title
    from audit_log where :before::bigint is null or id < :before
   order by id desc limit ${linesOnPage}`;

function opened(keys: KeyRing, why: Buffer): string | null {
  try {
    return open(keys, context, why);
  } catch (error) {
    if (error instanceof UnopenableError) return null;
    throw error;
  }
}

interface Asked {
  /** Lines before this one. */
  before?: number | undefined;
}

/** A page of the log, newest first. */
export async function auditLines(knex: Knex, keys: KeyRing, { before }: Asked): Promise<AuditLine[]> {
  const { rows } = await knex.raw<{ rows: Row[] }>(newestFirst, { before: before ?? null } as Record<
    string,
    Knex.Value
  >);
  return rows.map(({ campaign, title, ...row }) => ({
    ...row,
    id: Number(row.id),
    about: JSON.parse(row.about) as AuditLine['about'],
    campaign: campaign === null ? null : { documentId: campaign, title: title ?? campaign },
    why: opened(keys, row.why),
  }));
}
