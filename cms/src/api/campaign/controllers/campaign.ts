import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { listPlace } from '../../../../contract/signature-list';
import { moderation } from '../../../dials/kept-dials';
import { rememberedByKey } from '../../../door/remembered';
import { commentListOf } from '../../../moderation/published-comments';
import { hiddenOf, signatureList } from '../../signature/services/public-list';
import { askedLanguage, languageOf, localeQuery, type Language } from '../../site/asked-language';
import { noQuery, queryOf, refused, reply } from '../../site/reply';
import { historyPage } from '../services/history';
import { countedBothWays, numbersPage } from '../services/numbers';
import { campaignCount, campaignList, campaignPage, statementPage, updatePage } from '../services/pages';

type Params = Record<string, string | undefined>;
type Read = (params: Params, language: Language) => Promise<unknown>;

const listQuery = localeQuery.extend({ after: listPlace.optional() });

export default ({ strapi }: { strapi: Core.Strapi }) => {
  const knex = () => strapi.db.connection;
  // Whoever goes through a long list must not add up the counters of the whole campaign for each page of it.
  const hidden = rememberedByKey((campaign: string) => hiddenOf(knex(), campaign), 1_000);
  // The same in every language, and read from every counter: once for all who ask in these seconds.
  const counted = rememberedByKey((campaign: string) => countedBothWays(knex(), campaign), 3_000);
  const inLanguage = (ctx: Context, read: Read) =>
    reply(ctx, async () => {
      const params = ctx.params as Params;
      return read(params, await askedLanguage(knex(), ctx, params['slug'] ?? ''));
    });

  return {
    list: (ctx: Context) => inLanguage(ctx, (_, language) => campaignList(knex(), language, new Date())),
    page: (ctx: Context) =>
      inLanguage(ctx, ({ slug = '' }, language) => campaignPage(knex(), slug, language, new Date())),
    count: (ctx: Context) =>
      reply(ctx, async () => {
        queryOf(ctx, noQuery);
        const { slug = '' } = ctx.params as Params;
        return campaignCount(knex(), slug);
      }),
    history: (ctx: Context) =>
      inLanguage(ctx, ({ slug = '' }, language) => historyPage(knex(), slug, language, new Date())),
    numbers: (ctx: Context) =>
      inLanguage(ctx, ({ slug = '' }, language) => numbersPage(knex(), { slug, language, counted })),
    signatures: (ctx: Context) =>
      reply(ctx, async () => {
        const { slug = '' } = ctx.params as Params;
        const { locale, after } = queryOf(ctx, listQuery);
        const language = await languageOf(knex(), ctx, locale, slug);
        return signatureList(knex(), { slug, language, after, hidden });
      }),
    comments: (ctx: Context) =>
      reply(ctx, async () => {
        const { slug = '' } = ctx.params as Params;
        const { locale, after } = queryOf(ctx, listQuery);
        if ((await moderation(knex())) === 'off') throw refused('not-found');
        return commentListOf(knex(), { slug, language: await languageOf(knex(), ctx, locale, slug), after });
      }),
    statement: (ctx: Context) =>
      inLanguage(ctx, ({ slug: campaign = '', statement: slug = '' }, language) =>
        statementPage(knex(), { campaign, slug }, language, new Date()),
      ),
    update: (ctx: Context) =>
      inLanguage(ctx, ({ slug: campaign = '', update: slug = '' }, language) =>
        updatePage(knex(), { campaign, slug }, language, new Date()),
      ),
  };
};
