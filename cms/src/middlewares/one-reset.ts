import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';

/**
 * New passwords are given one after the other. Strapi first ends all sessions of whom it gives one, and with it that which it
 * is just making for the same person because of a second click: that one was answered 500, and others took the same token once
 * more. In turn, the second finds it used.
 */
const oneReset = (_config: unknown, _context: { strapi: Core.Strapi }) => {
  let last: Promise<unknown> = Promise.resolve();
  return async (ctx: Context, next: Next) => {
    if (!ctx.path.startsWith('/admin/reset-password')) {
      await next();
      return;
    }
    const own = last.then(next);
    last = own.catch(() => undefined);
    await own;
  };
};

export default oneReset;
