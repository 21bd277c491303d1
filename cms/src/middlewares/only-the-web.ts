import { hash, timingSafeEqual } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { secretHeader } from '../../contract/caller';
import { refuseAll } from '../../contract/envelope';
import { environment } from '../../config/env';

/** Digests have one length, so that the comparison takes one time whatever was sent. */
const digest = (value: string): Buffer => hash('sha256', value, 'buffer');

export const sameSecret = (sent: string, secret: string): boolean => timingSafeEqual(digest(sent), digest(secret));

/** For routes that the web server alone may call: without its secret nothing is read and no statement is run. */
const onlyTheWeb = (_config: unknown, _context: { strapi: Core.Strapi }) => async (ctx: Context, next: Next) => {
  if (sameSecret(ctx.get(secretHeader), environment().WEB_SECRET)) {
    await next();
    return;
  }
  const refused = refuseAll('unauthorized');
  ctx.status = refused.error.status;
  ctx.body = refused;
};

export default onlyTheWeb;
