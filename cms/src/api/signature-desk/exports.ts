import type { Readable } from 'node:stream';
import type { ExportList, ExportOrder } from '../../../contract/export';
import type { Actor } from '../../audit/audit-log';
import { headersOf, openExport } from '../../export/download';
import { forgetFile } from '../../export/folder';
import { dropOrder, listExports, storeOrder } from '../../export/orders';
import { giveTicket, spendTicket, type Opened, type Ticket } from '../../export/ticket';
import { enqueueExport } from '../../jobs/export-signatures';
import { countOf } from '../signature/services/public-figures';
import { open, seal } from '../../seal/seal';
import { refused } from '../site/reply';
import { deskCampaigns } from './campaigns';
import { deskTools } from './tools';

const context = 'reason of an export';

export async function exportsOf(
  asked: { campaign: string; before?: string | undefined },
  actor: Actor,
): Promise<ExportList> {
  const { knex } = deskTools();
  const { confirmed } = await countOf(knex, asked.campaign);
  const { rows, before } = await listExports(knex, asked, actor);
  return { confirmed, exports: rows, before };
}

/** The order, its job and its line in the audit log, or none of them. Answers the export's id. */
export async function orderExport(order: ExportOrder, actor: Actor): Promise<string> {
  const { knex, boss, auditKeys, audit } = deskTools();
  const { campaign, purpose, format, why } = order;
  const campaigns = await deskCampaigns(knex);
  if (!campaigns.some(({ documentId }) => documentId === campaign)) throw refused('campaign-not-found');
  return knex.transaction(async (transaction) => {
    const { confirmed: number } = await countOf(transaction, campaign);
    const id = await storeOrder(transaction, actor, { campaign, purpose, format, why: seal(auditKeys, context, why) });
    await audit(transaction, { actor, deed: 'signatures-exported', why, campaign, about: { purpose, format, number } });
    await enqueueExport(boss, transaction, id);
    return id;
  });
}

/** @throws {Refused} `not-found` when it is over already. */
export async function dropExport(id: string): Promise<void> {
  const { knex, exports } = deskTools();
  const dropped = await dropOrder(knex, id);
  if (!dropped) throw refused('not-found');
  // Its job, which may be writing this very moment, looks for itself whether it still should.
  if (dropped.file !== null) await forgetFile(exports, dropped.file);
}

/** @throws {Refused} `not-found` for anybody but who ordered it, and when it is not there any more. */
export async function ticketFor(id: string, actor: Actor): Promise<Ticket> {
  const ticket = await giveTicket(deskTools().knex, id, actor);
  if (!ticket) throw refused('not-found');
  return ticket;
}

export interface Download {
  headers: Record<string, string>;
  stream: Readable;
}

const fileOf = async (id: string, opened: Opened): Promise<Readable> => {
  const { keys, exports } = deskTools();
  try {
    return await openExport(keys, exports, id, opened);
  } catch {
    throw refused('not-found'); // the disk or the keys are not those it was made with
  }
};

/** Spends the ticket and writes it down: nobody gets the file without a line that says so. */
export async function download(id: string, ticket: Ticket): Promise<Download> {
  const { knex, auditKeys, audit } = deskTools();
  const opened = await knex.transaction(async (transaction) => {
    const found = await spendTicket(transaction, id, ticket);
    if (!found) throw refused('not-found');
    const { campaign, purpose, format, actor, actorName: name, total: number, why } = found;
    const about = { purpose, format, number };
    const deed = 'export-downloaded';
    await audit(transaction, { actor: { id: actor, name }, deed, why: open(auditKeys, context, why), campaign, about });
    return found;
  });
  return { headers: headersOf(opened), stream: await fileOf(id, opened) };
}
