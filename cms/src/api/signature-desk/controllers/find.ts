import type { Context } from 'koa';
import { environment } from '../../../../config/env';
import { actRequest, addressRequest, listRequest, nameRequest } from '../../../../contract/found-signatures';
import { bodyOf, noQuery, queryOf, reply } from '../../site/reply';
import { actorOf } from '../actor';
import { askedId } from '../asked-id';
import { correctName, openEntry, sendMailAgain, withdraw } from '../find/acts';
import { byAddress } from '../find/by-address';
import { listSignatures } from '../find/list';
import { storyOf } from '../find/story';
import { deskTools } from '../tools';

const actIn = (ctx: Context) => ({ id: askedId(ctx), actor: actorOf(ctx), ...bodyOf(ctx, actRequest) });

export default () => ({
  list: (ctx: Context) =>
    reply(ctx, async () => {
      const { campaign, place, ...filter } = bodyOf(ctx, listRequest);
      return listSignatures(deskTools().knex, { campaign, place, filter });
    }),
  byAddress: (ctx: Context) =>
    reply(ctx, async () => byAddress(deskTools(), { ...bodyOf(ctx, addressRequest), actor: actorOf(ctx) })),
  story: (ctx: Context) =>
    reply(ctx, async () => {
      queryOf(ctx, noQuery);
      return storyOf(deskTools().knex, askedId(ctx), environment().PUBLIC_URL);
    }),
  open: (ctx: Context) => reply(ctx, async () => openEntry(deskTools(), actIn(ctx))),
  sendAgain: (ctx: Context) =>
    reply(ctx, async () => {
      await sendMailAgain(deskTools(), actIn(ctx));
      return { state: 'sent' };
    }),
  withdraw: (ctx: Context) =>
    reply(ctx, async () => {
      await withdraw(deskTools(), actIn(ctx));
      return { state: 'withdrawn' };
    }),
  correctName: (ctx: Context) =>
    reply(ctx, async () => {
      const asked = { id: askedId(ctx), actor: actorOf(ctx), ...bodyOf(ctx, nameRequest) };
      await correctName(deskTools(), asked);
      return { state: 'corrected' };
    }),
});
