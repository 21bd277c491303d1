import type { Context } from 'koa';
import * as z from 'zod';
import { exportOrder } from '../../../../contract/export';
import { bodyOf, noQuery, orRefusal, queryOf, refused, reply } from '../../site/reply';
import { actorOf } from '../actor';
import { askedPageById } from '../asked-page';
import { download, dropExport, exportsOf, orderExport, ticketFor } from '../exports';

const nothing = z.strictObject({});
const uuid = z.uuid();
const cookieName = 'hub-export';

/** @throws {Refused} `not-found` for what cannot be the id of an export. */
function idOf(ctx: Context): string {
  const { data } = uuid.safeParse((ctx.params as { id?: string }).id);
  if (data === undefined) throw refused('not-found');
  return data;
}

const filesOf = (id: string): string => `/signature-desk/exports/${id}/file`;

async function link(ctx: Context): Promise<object> {
  bodyOf(ctx, nothing);
  const path = filesOf(idOf(ctx));
  const { token, cookie } = await ticketFor(idOf(ctx), actorOf(ctx));
  ctx.cookies.set(cookieName, cookie, { path, httpOnly: true, sameSite: 'strict', secure: ctx.secure, signed: false });
  ctx.set('Cache-Control', 'no-store');
  return { path: `${path}/${token}` };
}

async function file(ctx: Context): Promise<void> {
  const { token = '' } = ctx.params as { token?: string };
  const cookie = ctx.cookies.get(cookieName, { signed: false }) ?? '';
  const { headers, stream } = await download(idOf(ctx), { token, cookie });
  ctx.set(headers);
  ctx.body = stream;
}

export default () => ({
  list: (ctx: Context) => reply(ctx, async () => exportsOf(askedPageById(ctx), actorOf(ctx))),
  order: (ctx: Context) =>
    reply(ctx, async () => {
      queryOf(ctx, noQuery);
      const id = await orderExport(bodyOf(ctx, exportOrder), actorOf(ctx));
      ctx.status = 202;
      return { id };
    }),
  drop: (ctx: Context) =>
    reply(ctx, async () => {
      await dropExport(idOf(ctx));
      return null;
    }),
  link: (ctx: Context) => reply(ctx, () => link(ctx)),
  file: (ctx: Context) => orRefusal(ctx, () => file(ctx)),
});
