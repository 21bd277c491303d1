import type { Context } from 'koa';
import * as z from 'zod';
import { auditLines } from '../../../audit/audit-log';
import { queryOf, reply } from '../../site/reply';
import { deskTools } from '../tools';

const asked = z.strictObject({ before: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER).optional() });

export default () => ({
  list: (ctx: Context) =>
    reply(ctx, async () => {
      const { knex, auditKeys } = deskTools();
      return auditLines(knex, auditKeys, queryOf(ctx, asked));
    }),
});
