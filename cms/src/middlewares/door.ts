import type { Context, Next } from 'koa';
import { door } from '../door/door';

/** First of all middlewares (config/middlewares.ts): everything after it costs more than a signature (design §2.1). */
export default () =>
  async (ctx: Context, next: Next): Promise<void> => {
    if (!door.isFor(ctx.req)) {
      await next();
      return;
    }
    ctx.respond = false; // the door writes its answer itself
    await door.handle(ctx.req, ctx.res);
  };
