import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { keptCampaigns, noteClosings } from '../api/campaign/closings';
import { dayOf } from '../api/campaign/season';
import { revise } from '../api/campaign/revise';
import { timedTables, timedTypes, type TimedType } from './timed-types';

/** What an editor says for one publication, and is asked anew for the next: attribute and column. */
const forOnePublication: Record<string, string> = { publishAt: 'publish_at', publishProblem: 'publish_problem' };
const ofCampaigns: Record<string, string> = { changeKind: 'change_kind', changeReason: 'change_reason' };

interface Row {
  id: number;
  documentId: string;
  locale: string;
  publishedAt: unknown;
}

/** In the draft and in what is published. The time of the last change stays, or the draft would look changed. */
async function empty(transaction: Knex, uid: TimedType, { documentId, locale }: Row, columns: string[]): Promise<void> {
  const nothing = Object.fromEntries(columns.map((column) => [column, null]));
  await transaction(timedTables[uid]).where({ document_id: documentId, locale }).update(nothing);
}

/**
 * Follows every publication, in its transaction, whichever way it came: the panel, many at once, a job, the document
 * service. All of them make a row that is published, and only the database layer sees each (strapi-admin.md §6).
 */
export function watchPublishing(strapi: Core.Strapi): void {
  strapi.db.lifecycles.subscribe({
    models: timedTypes,
    async afterCreate({ model, result }) {
      const row = result as unknown as Row;
      if (!row.publishedAt) return;
      const uid = model.uid as TimedType;
      const isCampaign = uid === 'api::campaign.campaign';
      const said = { ...forOnePublication, ...(isCampaign && ofCampaigns) };
      await strapi.db.transaction(async ({ trx }) => {
        const transaction = trx as Knex.Transaction;
        if (isCampaign) {
          await revise(strapi, transaction, row.id);
          const own = (await keptCampaigns(transaction)).filter(({ campaign }) => campaign === row.documentId);
          await noteClosings(transaction, own, dayOf(new Date()));
        }
        await empty(transaction, uid, row, Object.values(said));
      });
      for (const attribute of Object.keys(said)) Object.assign(result, { [attribute]: null });
    },
  });
}
