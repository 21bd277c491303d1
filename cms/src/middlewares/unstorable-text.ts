import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { refuseAll } from '../../contract/envelope';
import { sqlState } from '../door/database-error';

/** PostgreSQL has no NUL in a text (22021), nor its escape in a document (22P05: its appendix A). */
const isUnstorable = (error: unknown): boolean => ['22021', '22P05'].includes(sqlState(error));

/**
 * Whoever sends a text that no database can hold made a mistake; Strapi takes it for its own and answers 500, also to
 * strangers (`GET /admin/registration-info?registrationToken=%00`).
 */
const unstorableText = (_config: unknown, _context: { strapi: Core.Strapi }) => async (ctx: Context, next: Next) => {
  try {
    await next();
  } catch (error) {
    if (!isUnstorable(error)) throw error;
    const refused = refuseAll('malformed');
    ctx.status = refused.error.status;
    ctx.body = refused;
  }
};

export default unstorableText;
