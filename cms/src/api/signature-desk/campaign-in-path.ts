import type { Context } from 'koa';
import { refused } from '../site/reply';
import { deskCampaigns } from './campaigns';
import { deskTools } from './tools';

/** The `documentId` of the campaign in the address. @throws {Refused} `not-found` for one that is not there */
export async function campaignInPath(ctx: Context): Promise<string> {
  const { campaign } = (ctx as unknown as { params: { campaign: string } }).params;
  const known = await deskCampaigns(deskTools().knex);
  if (!known.some(({ documentId }) => documentId === campaign)) throw refused('not-found');
  return campaign;
}
