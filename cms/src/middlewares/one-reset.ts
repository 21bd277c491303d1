import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';

let last: Promise<unknown> = Promise.resolve();

/**
 * New passwords are given one after the other. Strapi first ends all sessions of whom it gives one, and with it that which it
 * is just making for the same person because of a second click: that one was answered 500, and others took the same token once
 * more. In turn, the second finds it used.
 */
const oneReset = (_config: unknown, _context: { strapi: Core.Strapi }) => async (ctx: Context, next: Next) => {
  const isReset = ctx.path.startsWith('/admin/reset-password');
  const own = isReset ? last.then(next) : next();
  if (isReset) last = own.catch(() => undefined);
  await own;
};

export default oneReset;
