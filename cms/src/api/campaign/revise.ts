import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { ChangeKind } from '../../../contract/revision';
import { fingerprintOfBlocks } from '../../language/fingerprint';
import { judgeRevision, type LastRevision } from './revision-rule';
import { unexplained } from './unexplained';

interface Published {
  campaign: string;
  locale: string;
  /** JSON, as text. */
  statement: string;
  kind: ChangeKind | null;
  reason: string | null;
}

/** Read anew: only what the database made of the blocks has the fingerprint that pages and signatures have. */
const published = `
  select document_id as campaign, locale, statement::text as statement, change_kind as kind, change_reason as reason
    from campaigns where id = ?`;

const latest = `
  select number, fingerprint from revisions where campaign = ? and locale = ? order by number desc limit 1`;

const write = `
  insert into revisions (campaign, locale, number, fingerprint, statement, kind, reason) values (?, ?, ?, ?, ?, ?, ?)`;

/**
 * Writes the revision that a campaign's newly published row makes, in the transaction that publishes it.
 * @throws {errors.ApplicationError} (answered as 400) when the statement changed and nobody said what or why; nothing is
 * published then.
 */
export async function revise(strapi: Core.Strapi, transaction: Knex.Transaction, id: number): Promise<void> {
  const { rows } = await transaction.raw<{ rows: Published[] }>(published, [id]);
  const [row] = rows;
  if (!row) return;
  const { campaign, locale, statement, kind, reason } = row;
  // Who publishes the same language at the same moment waits, and finds the number taken.
  await transaction.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`revision ${campaign} ${locale}`]);
  const found = await transaction.raw<{ rows: LastRevision[] }>(latest, [campaign, locale]);
  const fingerprint = fingerprintOfBlocks(JSON.parse(statement));
  const verdict = judgeRevision(found.rows[0] ?? null, { fingerprint, kind, reason });
  if (verdict === 'unexplained') throw await unexplained(strapi);
  if (!verdict.revision) return;
  const { number, kind: said, reason: why } = verdict.revision;
  await transaction.raw(write, [campaign, locale, number, fingerprint, statement, said as Knex.Value, why]);
}
