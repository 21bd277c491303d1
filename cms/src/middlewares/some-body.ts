import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';

/**
 * Whoever sends the panel something of a type that nobody reads has sent nothing that it knows: an empty body, which it
 * refuses by its fields. Strapi reads on in what is not there and answers 500 (`POST /admin/register`).
 */
const someBody = (_config: unknown, _context: { strapi: Core.Strapi }) => async (ctx: Context, next: Next) => {
  const request = ctx.request as { body?: unknown };
  if (ctx.path.startsWith('/admin/')) request.body ??= {};
  await next();
};

export default someBody;
