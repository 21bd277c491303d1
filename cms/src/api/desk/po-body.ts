import type { Context } from 'koa';
import { BodyError, readPlain } from '../../door/body';
import { BadPo, entriesOf, type PoEntry } from '../../translation/po';
import { refused } from '../site/reply';
import { Objected } from './answer';

/** Bytes. A language of 2,000 texts is a twentieth of it. */
const largestPo = 8 * 1024 * 1024;

/** The entries of the PO file that is the body of the request: read here, since no other request brings a text. */
export async function readPo(ctx: Context): Promise<PoEntry[]> {
  try {
    return entriesOf(await readPlain(ctx.req, largestPo));
  } catch (error) {
    if (error instanceof BodyError) throw refused(error.code);
    if (error instanceof BadPo) throw new Objected({ code: 'bad-syntax', about: error.message });
    throw error;
  }
}
