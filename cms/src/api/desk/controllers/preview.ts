import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { previewLinks } from '../../../preview/preview-links';
import { noQuery, queryOf, reply } from '../../site/reply';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  links: (ctx: Context) =>
    reply(ctx, async () => {
      queryOf(ctx, noQuery);
      const { code = '' } = ctx.params as { code?: string };
      return previewLinks(strapi, code);
    }),
});
