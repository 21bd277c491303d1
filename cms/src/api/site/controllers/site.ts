import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { Site } from '../../../../contract/pages';
import { publicLocales } from '../../../language/public-locales';
import { noQuery, queryOf, reply } from '../reply';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  read: (ctx: Context) =>
    reply(ctx, async (): Promise<Site> => {
      queryOf(ctx, noQuery);
      return { locales: await publicLocales(strapi.db.connection) };
    }),
});
