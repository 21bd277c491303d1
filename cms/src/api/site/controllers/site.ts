import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { Site } from '../../../../contract/pages';
import { fingerprintOf } from '../../../language/fingerprint';
import { publicLocales } from '../../../language/public-locales';
import { stateOfTexts } from '../../message/services/texts';
import { siteMap } from '../site-map';
import { noQuery, queryOf, reply } from '../reply';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  read: (ctx: Context) =>
    reply(ctx, async (): Promise<Site> => {
      queryOf(ctx, noQuery);
      const knex = strapi.db.connection;
      const [locales, texts] = await Promise.all([publicLocales(knex), stateOfTexts(knex)]);
      return { locales, texts: fingerprintOf([texts, ...locales].join(' ')) };
    }),
  map: (ctx: Context) =>
    reply(ctx, async () => {
      queryOf(ctx, noQuery);
      return siteMap(strapi.db.connection);
    }),
});
