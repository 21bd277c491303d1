import type { Context } from 'koa';
import { importCheck, importStart, largestImport } from '../../../../contract/signature-import';
import { dropImport, importsOf } from '../../../paper/import/stored-imports';
import { bodyOf, noQuery, queryOf, refused, reply } from '../../site/reply';
import { actorOf } from '../actor';
import { campaignInPath } from '../campaign-in-path';
import { askedId } from '../asked-id';
import { askedBefore } from '../asked-page';
import { checkImport, oneImport, startImport, uploadImport } from '../imports';
import { plainTextOf } from '../raw-body';
import { deskTools } from '../tools';

export default () => ({
  list: (ctx: Context) =>
    reply(ctx, async () => {
      const before = askedBefore(ctx);
      return importsOf(deskTools().knex, (await campaignInPath(ctx)).documentId, before);
    }),
  upload: (ctx: Context) =>
    reply(ctx, async () => {
      queryOf(ctx, noQuery);
      const { documentId } = await campaignInPath(ctx);
      return uploadImport(documentId, await plainTextOf(ctx, largestImport), actorOf(ctx));
    }),
  one: (ctx: Context) =>
    reply(ctx, async () => {
      queryOf(ctx, noQuery);
      return oneImport(askedId(ctx));
    }),
  check: (ctx: Context) =>
    reply(ctx, async () => {
      const { settings, why } = bodyOf(ctx, importCheck);
      return checkImport({ id: askedId(ctx), actor: actorOf(ctx), why }, settings);
    }),
  start: (ctx: Context) =>
    reply(ctx, async () => startImport({ id: askedId(ctx), actor: actorOf(ctx), ...bodyOf(ctx, importStart) })),
  drop: (ctx: Context) =>
    reply(ctx, async () => {
      if (!(await dropImport(deskTools().knex, askedId(ctx)))) throw refused('not-found');
      return null;
    }),
});
