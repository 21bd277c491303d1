import type { Readable } from 'node:stream';
import type { Context } from 'koa';
import * as z from 'zod';
import { refuse, refuseAll, type Refusal } from '../../../contract/envelope';
import type { ErrorCode } from '../../../contract/error-code';
import { issuesOf } from '../../../contract/signature';
import { isOutage } from './outage';

/** Thrown where a request turns out to be wrong; the answer is in it. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.error.message);
  }
}

export const refused = (code: ErrorCode): Refused => new Refused(refuseAll(code));

/** The same because of one field. */
export const refusedField = (field: string, code: ErrorCode): Refused => new Refused(refuse([{ path: [field], code }]));

function parsed<Schema extends z.ZodType>(value: unknown, schema: Schema): z.infer<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new Refused(refuse(issuesOf(result.error)));
}

/** The query as this schema describes it: a parameter that it does not know is refused, never ignored. */
export const queryOf = <Schema extends z.ZodType>(ctx: Context, schema: Schema): z.infer<Schema> =>
  parsed(ctx.query, schema);

/** The body as this schema describes it; a field that it does not know is refused too. */
export const bodyOf = <Schema extends z.ZodType>(ctx: Context, schema: Schema): z.infer<Schema> =>
  parsed((ctx.request as { body?: unknown }).body, schema);

export const noQuery = z.strictObject({});

/** Answers, or says by a refusal why not. */
export async function orRefusal(ctx: Context, answer: () => Promise<void>): Promise<void> {
  try {
    await answer();
  } catch (error) {
    if (!(error instanceof Refused) && !isOutage(error)) throw error;
    const answer = error instanceof Refused ? error.refusal : refuseAll('unavailable');
    ctx.status = answer.error.status;
    ctx.body = answer;
  }
}

/** Answers with what was read, or with the refusal that came instead. */
export const reply = (ctx: Context, read: () => Promise<unknown>): Promise<void> =>
  orRefusal(ctx, async () => {
    ctx.body = { data: await read() };
  });

/** A file as it is answered. `size` in bytes. */
export interface FileReply {
  stream: Readable;
  type: string;
  size: number;
  name: string;
}

/** Answers with a file to be kept, which no cache between keeps. */
export const replyFile = (ctx: Context, read: () => Promise<FileReply>): Promise<void> =>
  orRefusal(ctx, async () => {
    const { stream, type, size, name } = await read();
    ctx.body = stream;
    ctx.attachment(name);
    ctx.type = type;
    ctx.length = size;
    ctx.set('Cache-Control', 'no-store');
  });
