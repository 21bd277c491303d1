import type { Context } from 'koa';
import type { DeskCampaign } from '../../../contract/signature-desk';
import { refused } from '../site/reply';
import { deskCampaigns } from './campaigns';
import { deskTools } from './tools';

/** The campaign whose `documentId` is in the address. @throws {Refused} `not-found` for one that is not there */
export async function campaignInPath(ctx: Context): Promise<DeskCampaign> {
  const { campaign } = ctx['params'] as { campaign: string };
  const found = (await deskCampaigns(deskTools().knex)).find(({ documentId }) => documentId === campaign);
  if (!found) throw refused('not-found');
  return found;
}
