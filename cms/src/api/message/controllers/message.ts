import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { Messages } from '../../../../contract/pages';
import { sentPreview } from '../../../preview/sent-preview';
import { askedLanguage } from '../../site/asked-language';
import { reply } from '../../site/reply';
import { consentIn, shownConsent } from '../services/shown-consent';
import { textsIn } from '../services/texts';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  list: (ctx: Context) =>
    reply(ctx, async (): Promise<Messages> => {
      const knex = strapi.db.connection;
      const { chain } = await askedLanguage(knex, ctx, null);
      const messages = await textsIn(knex, chain);
      // Nobody can sign in a preview, so its wording was never agreed to.
      const consent = sentPreview(ctx) ? consentIn(messages) : await shownConsent(knex, messages);
      return { messages, consentText: consent };
    }),
});
