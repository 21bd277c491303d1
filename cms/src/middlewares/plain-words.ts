import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { panelText } from '../api/message/services/panel-text';

interface Answer {
  error?: { message?: string };
}

/** What Strapi says to who may not do something; it does not say what to do instead. */
const bare = new Set(['Policy Failed', 'Forbidden', 'Forbidden access']);

/** A refusal of the panel says in words, and in the language of who reads it, what can be done. */
const plainWords =
  (_config: unknown, { strapi }: { strapi: Core.Strapi }) =>
  async (ctx: Context, next: Next) => {
    await next();
    const { error } = (ctx.body ?? {}) as Answer;
    if (ctx.status === 403 && error?.message !== undefined && bare.has(error.message)) {
      error.message = await panelText(strapi, 'editor.notAllowed');
    }
  };

export default plainWords;
