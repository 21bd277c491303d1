import type { Context } from 'koa';
import { BodyError, readPlain } from '../../door/body';
import { BadPo, readPoFile, type PoEntry } from '../../translation/po';
import { isOfLanguage } from '../../translation/po-language';
import { refused } from '../site/reply';
import { Objected } from './answer';

/** Bytes. A language of 2,000 texts is a twentieth of it. */
const largestPo = 8 * 1024 * 1024;

/** The entries of the PO file of a language that is the body of the request: read here, since no other request brings a text. */
export async function readPo(ctx: Context, locale: string): Promise<PoEntry[]> {
  try {
    const { language, entries } = readPoFile(await readPlain(ctx.req, largestPo));
    if (!isOfLanguage(language, locale)) throw new Objected({ code: 'other-language', about: language.slice(0, 40) });
    return entries;
  } catch (error) {
    if (error instanceof BodyError) throw refused(error.code);
    if (error instanceof BadPo) throw new Objected({ code: error.code, about: error.message });
    throw error;
  }
}
