import { timingSafeEqual } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { secretHeader } from '../../contract/caller';
import { refuseAll } from '../../contract/envelope';
import { environment } from '../../config/env';

/** Whether a text is the secret; the time it takes to tell says nothing of the secret but its length, which is public. */
export function secretJudge(secret: string): (sent: string) => boolean {
  const expected = Buffer.from(secret, 'utf8');
  return (sent) => {
    const given = Buffer.from(sent, 'utf8');
    return given.length === expected.length && timingSafeEqual(given, expected);
  };
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
