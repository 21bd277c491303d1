import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { Messages } from '../../../../contract/pages';
import { askedLanguage } from '../../site/asked-language';
import { reply } from '../../site/reply';
import { shownConsent } from '../services/shown-consent';
import { textsIn } from '../services/texts';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  list: (ctx: Context) =>
    reply(ctx, async (): Promise<Messages> => {
      const knex = strapi.db.connection;
      const { chain } = await askedLanguage(knex, ctx);
      const messages = await textsIn(knex, chain);
      return { messages, consentText: await shownConsent(knex, messages) };
    }),
});
