import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { Ability } from '../../../bootstrap/panel-services';
import { draftsFor } from '../../../home/drafts';
import { figures } from '../../../home/figures';
import { noQuery, queryOf, reply } from '../../site/reply';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  figures: (ctx: Context) =>
    reply(ctx, async () => {
      queryOf(ctx, noQuery);
      return figures(strapi.db.connection, new Date());
    }),
  drafts: (ctx: Context) =>
    reply(ctx, async () => {
      queryOf(ctx, noQuery);
      return draftsFor(strapi, (ctx.state as { userAbility: Ability }).userAbility);
    }),
});
