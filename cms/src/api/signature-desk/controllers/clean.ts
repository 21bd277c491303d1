import type { Context } from 'koa';
import * as z from 'zod';
import { cleaningRequest, countRequest } from '../../../../contract/cleaning';
import { clustersOf, dismissCluster } from '../../../cleaning/clusters';
import {
  cancelCleaning,
  cleaningOf,
  cleaningsOf,
  countMeant,
  reverseCleaning,
  startCleaning,
} from '../../../cleaning/desk';
import { bodyOf, noQuery, queryOf, refused, reply } from '../../site/reply';
import { actorOf } from '../actor';
import { askedCampaign } from '../asked-campaign';
import { askedId } from '../asked-id';
import { askedPage } from '../asked-page';
import { deskTools } from '../tools';

const nothing = z.strictObject({});

const wished = (ctx: Context) => ({ id: askedId(ctx), actor: actorOf(ctx), ...bodyOf(ctx, cleaningRequest) });

export default () => ({
  count: (ctx: Context) =>
    reply(ctx, async () => countMeant(deskTools(), { ...bodyOf(ctx, countRequest), actor: actorOf(ctx) })),
  list: (ctx: Context) =>
    reply(ctx, async () => {
      const { campaign, before } = askedPage(ctx);
      return cleaningsOf(deskTools(), campaign, before);
    }),
  one: (ctx: Context) =>
    reply(ctx, async () => {
      queryOf(ctx, noQuery);
      return cleaningOf(deskTools(), askedId(ctx));
    }),
  start: (ctx: Context) => reply(ctx, async () => startCleaning(deskTools(), wished(ctx))),
  reverse: (ctx: Context) => reply(ctx, async () => reverseCleaning(deskTools(), wished(ctx))),
  cancel: (ctx: Context) =>
    reply(ctx, async () => {
      bodyOf(ctx, nothing);
      return cancelCleaning(deskTools(), askedId(ctx));
    }),
  clusters: (ctx: Context) =>
    reply(ctx, async () => {
      const { knex, keys } = deskTools();
      return clustersOf(knex, keys, askedCampaign(ctx));
    }),
  dismiss: (ctx: Context) =>
    reply(ctx, async () => {
      bodyOf(ctx, nothing);
      if (!(await dismissCluster(deskTools().knex, askedId(ctx)))) throw refused('not-found');
      return { state: 'dismissed' };
    }),
});
