import { hash, timingSafeEqual } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { secretHeader } from '../../contract/caller';
import { refuseAll } from '../../contract/envelope';
import { environment } from '../../config/env';

/** Digests have one length, so that the comparison takes one time whatever was sent. */
const digest = (value: string): Buffer => hash('sha256', value, 'buffer');

/** Whether a text is the secret; what it takes to tell says nothing of either. */
export function secretJudge(secret: string): (sent: string) => boolean {
  const expected = digest(secret);
  return (sent) => timingSafeEqual(digest(sent), expected);
}

/** For routes that the web server alone may call: without its secret nothing is read and no statement is run. */
const onlyTheWeb = (_config: unknown, _context: { strapi: Core.Strapi }) => {
  const isTheWeb = secretJudge(environment().WEB_SECRET);
  return async (ctx: Context, next: Next): Promise<void> => {
    if (isTheWeb(ctx.get(secretHeader))) {
      await next();
      return;
    }
    const refused = refuseAll('unauthorized');
    ctx.status = refused.error.status;
    ctx.body = refused;
  };
};

export default onlyTheWeb;
