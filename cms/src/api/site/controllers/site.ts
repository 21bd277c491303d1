import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { Site } from '../../../../contract/pages';
import { saidBanner } from '../../../dials/said-banner';
import { keptDials } from '../../../dials/kept-dials';
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
      const [locales, texts, { kept }] = await Promise.all([
        publicLocales(knex),
        stateOfTexts(knex),
        keptDials(knex)(),
      ]);
      const banner = saidBanner(kept.banner, locales);
      return { locales, texts: fingerprintOf([texts, ...locales].join(' ')), banner, mailsWait: kept.mails === 'none' };
    }),
  map: (ctx: Context) =>
    reply(ctx, async () => {
      queryOf(ctx, noQuery);
      return siteMap(strapi.db.connection);
    }),
});
