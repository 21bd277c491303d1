import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { environment } from '../../../../config/env';
import { keptDirectory, loadDirectory } from '../../../door/directory';
import { proofMaker } from '../../../protection/proofs';
import { keptSettings } from '../../../protection/stored-settings';
import { secretKey } from '../../../seal/key-ring';
import { noQuery, queryOf, refused, reply } from '../../site/reply';

/** Made by the first who asks: Strapi loads this file before there is an environment or a database. */
function desk(strapi: Core.Strapi) {
  const knex = strapi.db.connection;
  return {
    directory: keptDirectory(() => loadDirectory(knex)).ask,
    settings: keptSettings(knex),
    proofs: proofMaker(secretKey('INDEX_KEY', environment().INDEX_KEY)),
  };
}

export default ({ strapi }: { strapi: Core.Strapi }) => {
  let open: ReturnType<typeof desk> | undefined;
  return {
    read: (ctx: Context) =>
      reply(ctx, async () => {
        queryOf(ctx, noQuery);
        open ??= desk(strapi);
        const { slug = '' } = ctx.params as Record<string, string | undefined>;
        if (!(await open.directory(({ bySlug }) => bySlug.has(slug))).bySlug.has(slug))
          throw refused('campaign-not-found');
        ctx.set('cache-control', 'no-store');
        return open.proofs.challenge(slug, (await open.settings()).proofTries);
      }),
  };
};
