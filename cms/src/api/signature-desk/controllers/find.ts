import type { Context } from 'koa';
import * as z from 'zod';
import { environment } from '../../../../config/env';
import { actRequest, addressRequest, listRequest, nameRequest } from '../../../../contract/found-signatures';
import { bodyOf, noQuery, queryOf, refused, reply } from '../../site/reply';
import { actorOf } from '../actor';
import { correctName, openEntry, sendMailAgain, withdraw } from '../find/acts';
import { byAddress } from '../find/by-address';
import { listSignatures } from '../find/list';
import { storyOf } from '../find/story';
import { deskTools } from '../tools';

const number = z.coerce.number().int().positive().max(2_147_483_647);

/** The number in the address; one that no signature can have is one that is not there. */
function askedId(ctx: Context): number {
  const { id } = (ctx as unknown as { params: { id: string } }).params;
  const parsed = number.safeParse(id);
  if (!parsed.success) throw refused('not-found');
  return parsed.data;
}

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
