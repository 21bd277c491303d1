import { hash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Encoding } from './accepted-encoding.ts';

/** A page in one encoding: everything an answer needs, made once. */
export interface Variant {
  /** Strong (RFC 9110 §8.8.3): other bytes, another tag; so each encoding has its own. */
  etag: string;
  /** Its bytes, each a letter (`latin1`): `node:http` sends a head and a text in one write, a head and a buffer in two. */
  body: string;
  /** Names and values in turn, as `writeHead` takes them fastest. */
  headers: string[];
  /** Of these what a cache needs to go on using what it has (RFC 9110 §15.4.5). */
  unchanged: string[];
}

export interface KeptPage {
  /** The page in an encoding: compressed for the first who asks for it so, at once for those who come after. */
  variant: (encoding: Encoding) => Variant | Promise<Variant>;
  /** Bytes that it takes to keep it, at most. */
  size: number;
}

/** Of the connection and of one moment (RFC 9111 §3.1): they are said anew with each answer. */
const ofOneAnswer = new Set(['connection', 'keep-alive', 'transfer-encoding', 'date', 'content-length', 'etag']);

/**
 * Done every other second at most for each page that is read, so a little more work than for each answer. A window of
 * 64 KiB holds a whole page, and a smaller one is searched sooner.
 */
const brotliOptions = {
  params: { [constants.BROTLI_PARAM_QUALITY]: 7, [constants.BROTLI_PARAM_LGWIN]: 16 },
};

type Headers = Readonly<Record<string, number | string | string[] | undefined>>;

function variantOf(encoding: Encoding, body: Buffer, headers: Headers): Variant {
  const etag = `"${hash('sha256', body, 'base64url').slice(0, 22)}"`;
  const own = Object.entries(headers).filter(([name, value]) => value !== undefined && !ofOneAnswer.has(name));
  const all: [string, string][] = [
    ...own.map(([name, value]): [string, string] => [name, Array.isArray(value) ? value.join(', ') : String(value)]),
    ['vary', 'accept-encoding'],
    ['etag', etag],
    ['content-length', String(body.length)],
    ...(encoding === 'identity' ? [] : [['content-encoding', encoding] as [string, string]]),
  ];
  const unchanged = all.filter(([name]) => !name.startsWith('content-'));
  return { etag, body: body.toString('latin1'), headers: all.flat(), unchanged: unchanged.flat() };
}

const compress: Record<Encoding, (body: Buffer) => Promise<Buffer>> = {
  identity: (body) => Promise.resolve(body),
  gzip: promisify<Buffer, Buffer>(gzip),
  br: (body) => promisify(brotliCompress)(body, brotliOptions),
};

/** A rendered page as it is kept: as it is, and compressed in the ways that its readers take. */
export function keptPage(body: Buffer, headers: Headers): KeptPage {
  const { vary: _vary, ...own } = headers;
  const made: Partial<Record<Encoding, Variant | Promise<Variant>>> = {};
  const make = async (encoding: Encoding): Promise<Variant> =>
    (made[encoding] = variantOf(encoding, await compress[encoding](body), own));
  return { variant: (encoding) => (made[encoding] ??= make(encoding)), size: 2 * body.length };
}

/** Whether the one who asks has this very page already (RFC 9110 §13.1.2). */
export function isKnown(ifNoneMatch: string | undefined, { etag }: Variant): boolean {
  if (ifNoneMatch === undefined) return false;
  const tags = ifNoneMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.some((tag) => tag === etag || tag === '*');
}
