import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';

/**
 * Whoever asks for a part of a file gets the whole, which is always a right answer (RFC 9110 §14.2). Strapi's own way of
 * answering with a part announces as many bytes as were asked for, also of a shorter file, and the one who asked waits for
 * the rest (koa-range 0.3.0).
 */
const wholeFiles = (_config: unknown, _context: { strapi: Core.Strapi }) => async (ctx: Context, next: Next) => {
  delete ctx.req.headers.range;
  await next();
};

export default wholeFiles;
