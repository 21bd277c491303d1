import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { refuseAll, refusal, type Refusal } from '../../contract/envelope';
import type { ErrorCode } from '../../contract/error-code';

const codeOf: Record<number, ErrorCode> = {
  401: 'unauthorized',
  403: 'unauthorized',
  404: 'not-found',
  405: 'method-not-allowed',
  413: 'body-too-large',
  501: 'method-not-allowed',
  503: 'unavailable',
};

/** Whatever went wrong on our side, the answer says nothing about it. */
const ourFault: Refusal = {
  data: null,
  error: { status: 500, name: 'InternalServerError', message: 'Internal Server Error', details: { issues: [] } },
};

/** What an answer of Strapi's own becomes, in the codes of the contract. */
export function refusalFor(status: number): Refusal {
  const code = codeOf[status];
  if (code) return refuseAll(code);
  return status >= 500 ? ourFault : refuseAll('malformed');
}

/** Every refusal under /api speaks the contract, also those that Strapi and its router make themselves. */
const refusals = (_config: unknown, _context: { strapi: Core.Strapi }) => async (ctx: Context, next: Next) => {
  await next();
  const ours = ctx.path === '/api' || ctx.path.startsWith('/api/');
  // Strapi's router takes a method it does not know for a fault of its own (501); it is one of the caller.
  if (ctx.status === 501) ctx.status = 405;
  if (!ours || ctx.status < 400 || refusal.safeParse(ctx.body).success) return;
  const refused = refusalFor(ctx.status);
  ctx.status = refused.error.status;
  ctx.body = refused;
};

export default refusals;
