import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { askedLanguage } from '../../site/asked-language';
import { reply } from '../../site/reply';
import { publishedNotice } from '../services/published-notice';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  read: (ctx: Context) =>
    reply(ctx, async () => {
      const language = await askedLanguage(strapi.db.connection, ctx, 'privacy');
      return publishedNotice(strapi.db.connection, language);
    }),
});
