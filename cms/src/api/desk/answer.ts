import type { Context } from 'koa';
import type { Objection, Text } from '../../../contract/desk';
import { Refused } from '../site/reply';

/** Thrown where the checks refuse a text, or where it is no longer the one that was seen: `now` is what it is instead. */
export class Objected extends Error {
  constructor(
    readonly objection: Objection,
    readonly now?: Text,
  ) {
    super(`${objection.code}: ${objection.about}`);
  }
}

const nameOf = { 404: 'NotFoundError', 409: 'ConflictError', 422: 'UnprocessableEntityError' } as const;

function statusOf({ code }: Objection): keyof typeof nameOf {
  if (code === 'text-unknown') return 404;
  return code === 'changed-meanwhile' ? 409 : 422;
}

/** Answers as Strapi does, or says why not; what Strapi itself refuses is left to Strapi. */
export async function answer(ctx: Context, work: () => Promise<object>): Promise<void> {
  try {
    ctx.body = await work();
  } catch (error) {
    if (error instanceof Refused) {
      ctx.status = error.refusal.error.status;
      ctx.body = error.refusal;
    } else if (error instanceof Objected) {
      const { message, objection, now } = error;
      const status = statusOf(objection);
      ctx.status = status;
      const details = now === undefined ? { objection } : { objection, text: now };
      ctx.body = { data: null, error: { status, name: nameOf[status], message, details } };
    } else throw error;
  }
}
