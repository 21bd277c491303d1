import type { Context } from 'koa';
import { BodyError, readBytes, readPlain } from '../../door/body';
import { refused } from '../site/reply';

async function orRefused<Body>(read: Promise<Body>): Promise<Body> {
  try {
    return await read;
  } catch (error) {
    if (error instanceof BodyError) throw refused(error.code);
    throw error;
  }
}

/** A body of a kind that Strapi reads by itself is read already, and would be waited for for ever. */
function assertUnread(ctx: Context): void {
  if (ctx.req.readableEnded) throw refused('malformed');
}

/**
 * The body of a request as it is, read here, so that it never touches the disk.
 * @throws {Refused} `body-too-large`, `malformed` for one that says it is JSON, a form or the like
 */
export async function bytesOf(ctx: Context, most: number): Promise<Buffer> {
  assertUnread(ctx);
  return orRefused(readBytes(ctx.req, most));
}

/** The same as a text in UTF-8. @throws {Refused} `not-utf8` too */
export async function plainTextOf(ctx: Context, most: number): Promise<string> {
  assertUnread(ctx);
  return orRefused(readPlain(ctx.req, most));
}
