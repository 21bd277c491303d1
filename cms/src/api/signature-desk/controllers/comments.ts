import type { Context } from 'koa';
import { commentChoice, commentDecision, commentsAsked } from '../../../../contract/comments';
import { choose, decide } from '../../../moderation/decide';
import { readComments } from '../../../moderation/queue';
import { bodyOf, refused, reply } from '../../site/reply';
import { actorOf } from '../actor';
import { deskTools } from '../tools';

export default () => ({
  list: (ctx: Context) =>
    reply(ctx, async () => {
      const tools = deskTools();
      const asked = bodyOf(ctx, commentsAsked);
      const [page, { locales }] = await Promise.all([readComments(tools, actorOf(ctx), asked), tools.directory()]);
      return { ...page, locales: [...locales] };
    }),
  decide: (ctx: Context) =>
    reply(ctx, async () => {
      const tools = deskTools();
      const asked = bodyOf(ctx, commentDecision);
      const { locales } = await tools.directory();
      if (asked.locale !== undefined && !locales.has(asked.locale)) throw refused('locale-unknown');
      return decide(tools, actorOf(ctx), asked);
    }),
  choose: (ctx: Context) =>
    reply(ctx, async () => {
      const asked = bodyOf(ctx, commentChoice);
      await choose(deskTools(), actorOf(ctx), asked);
      return { chosen: asked.chosen };
    }),
});
