import type { Context } from 'koa';
import { noQuery, queryOf, reply } from '../../site/reply';
import { deskCampaigns } from '../campaigns';
import { deskTools } from '../tools';

export default () => ({
  list: (ctx: Context) =>
    reply(ctx, async () => {
      queryOf(ctx, noQuery);
      return deskCampaigns(deskTools().knex);
    }),
});
