import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { languageChange, newLanguage } from '../../../../contract/desk';
import type { Ability } from '../../../bootstrap/panel-services';
import { bodyOf, noQuery, queryOf, reply } from '../../site/reply';
import { addLanguage, languageFor, languagesFor, showLanguage } from '../languages';

const abilityOf = (ctx: Context): Ability => (ctx.state as { userAbility: Ability }).userAbility;

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  list: (ctx: Context) =>
    reply(ctx, async () => {
      queryOf(ctx, noQuery);
      return languagesFor(strapi, abilityOf(ctx));
    }),
  add: (ctx: Context) =>
    reply(ctx, async () => {
      const code = await addLanguage(strapi, bodyOf(ctx, newLanguage).code);
      ctx.status = 201;
      return languageFor(strapi, abilityOf(ctx), code);
    }),
  change: (ctx: Context) =>
    reply(ctx, async () => {
      const { code = '' } = ctx.params as { code?: string };
      await showLanguage(strapi, code, bodyOf(ctx, languageChange).public);
      return languageFor(strapi, abilityOf(ctx), code);
    }),
});
