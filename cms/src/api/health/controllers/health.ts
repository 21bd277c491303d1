import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { reply, refused } from '../../site/reply';

/** A health check that waits longer than its caller tells the caller nothing. */
const patience = 2_000;

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  read: (ctx: Context) =>
    reply(ctx, async () => {
      try {
        await strapi.db.connection.raw('select 1').timeout(patience);
      } catch {
        throw refused('unavailable');
      }
      return { state: 'ok' };
    }),
});
