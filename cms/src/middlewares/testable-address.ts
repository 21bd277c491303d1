import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { refuse } from '../../contract/envelope';
import { limits } from '../../contract/signature';

/** More than any mailbox of a colleague has, and few enough to be tested at once. */
const mostDots = 10;

/** Whether Strapi can be given this address to test. */
export const isTestable = (email: unknown): boolean =>
  typeof email !== 'string' || (email.length <= limits.email && email.split('.').length - 1 <= mostDots);

/**
 * The panel tests an address by an expression whose time doubles with each dot of its domain (`rEmail` of yup 0.32), also
 * for who is not signed in: `x@a.a.a…<` with thirty dots would keep the process from everybody else for hours.
 */
const testableAddress = (_config: unknown, _context: { strapi: Core.Strapi }) => async (ctx: Context, next: Next) => {
  const { body } = ctx.request as { body?: { email?: unknown } | null };
  if (isTestable(body?.email)) {
    await next();
    return;
  }
  const refused = refuse([{ path: ['email'], code: 'malformed' }]);
  ctx.status = refused.error.status;
  ctx.body = refused;
};

export default testableAddress;
