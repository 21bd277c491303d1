import { between, oneOf } from '../../harness/seeded.ts';
import { broken } from './broken.ts';
import { damaged, strangeHeaders, strayPath, text, type Random } from './garbage.ts';
import type { AskWell, Pairs, Request } from './good-requests.ts';

/** As it should be; wrong in a few places; to an address that is none; or no HTTP at all. */
export type Kind = 'good' | 'broken' | 'stray' | 'malformed';

export interface Shot {
  bytes: Buffer;
  /** Sent whole, in pieces, or only in part. */
  way: 'whole' | 'trickle' | 'cut';
  kind: Kind;
  /** The endpoint that was meant. */
  endpoint: string;
  /** A server may hang up on it without a word: what came was no HTTP, or its head is longer than anybody reads. */
  mayBeDropped: boolean;
}

export interface Target {
  host: string;
  origin: string;
  /** How each endpoint is asked well, by its name. */
  endpoints: ReadonlyMap<string, AskWell>;
}

const rareMethods = ['TRACE', 'PROPFIND', 'PURGE', 'CONNECT', 'LINK', 'get', 'NONSENSE', ''];
const noTargets = ['*', 'http://example.org/', '/é', '/\\', '/a b', '', '//', 'example.org:443'];
const noEscapes = ['locale=%E0%A4%A', 'after=%', '%ff=%fe', '[]=1&[x=2', '&&&===', 'registrationToken=%00'];
const noHeaders = ['bad header', 'x: \0', ': empty', 'transfer-encoding: nonsense', 'content-length: -1'];

const inJson = (fields: Record<string, unknown>): string => JSON.stringify(fields);

function inForm(fields: Record<string, unknown>): string {
  const pairs = Object.entries(fields).map(([name, given]): [string, string] => [
    name,
    typeof given === 'string' ? given : inJson({ given }),
  ]);
  return new URLSearchParams(pairs).toString();
}

/** Names and values as they travel; slashes stay, for the names of forms. */
const written = (part: string): string => encodeURIComponent(part.toWellFormed().slice(0, 800)).replaceAll('%2F', '/');

function inAddress(query: Pairs): string {
  if (query.length === 0) return '';
  // Which form of a page is meant stands there without a value (`?/code`).
  const one = ([name, given]: Pairs[number]) =>
    name.startsWith('/') ? written(name) : `${written(name)}=${written(given)}`;
  return `?${query.map(one).join('&')}`;
}

interface Line {
  method: string;
  target: string;
  headers: string[];
  body: Buffer;
}

/** The parts of a message, as a good client puts them together. */
function lineOf({ method, path, query, headers, body }: Request, { host, origin }: Target): Line {
  const sent = body ? Buffer.from(body.as === 'json' ? inJson(body.fields) : inForm(body.fields)) : Buffer.alloc(0);
  const type = body?.as === 'json' ? 'application/json' : 'application/x-www-form-urlencoded';
  const lines = [`host: ${host}`, `origin: ${origin}`, ...headers.map(([name, given]) => `${name}: ${given}`)];
  if (body && !headers.some(([name]) => name === 'content-type')) lines.push(`content-type: ${type}`);
  return { method, target: path + inAddress(query), headers: lines, body: sent };
}

const chunked = (body: Buffer): Buffer =>
  Buffer.concat([Buffer.from(`${body.length.toString(16)}\r\n`), body, Buffer.from('\r\n0\r\n\r\n')]);

/** Node reads 16 KiB of a head and hangs up on a longer one, sometimes before its 431 has been read. */
const longestHead = 16_000;

/** @returns the bytes of a message, and whether its head is one that is read. */
function bytesOf(random: Random, { method, target, headers, body }: Line): { bytes: Buffer; isRead: boolean } {
  const inPieces = body.length > 0 && random() < 0.05;
  const framing = inPieces ? 'transfer-encoding: chunked' : `content-length: ${String(body.length)}`;
  const hasFraming = body.length > 0 || method.startsWith('P');
  const lines = [`${method} ${target} HTTP/1.1`, ...headers, ...(hasFraming ? [framing] : [])];
  const head = Buffer.from(`${lines.join('\r\n')}\r\n\r\n`);
  const bytes = Buffer.concat([head, inPieces ? chunked(body) : body]);
  return { bytes, isRead: head.length < longestHead };
}

/** What no parser of HTTP has to take. */
function malformed(random: Random, line: Line): Line {
  const kind = random();
  if (kind < 0.3) return { ...line, method: oneOf(random, rareMethods) };
  if (kind < 0.5) return { ...line, target: oneOf(random, noTargets) };
  if (kind < 0.6)
    return {
      ...line,
      target: `${line.target}${text(random)
        .toWellFormed()
        .replaceAll(/[\r\n]/g, '')}`,
    };
  if (kind < 0.8) return { ...line, headers: [...line.headers, oneOf(random, noHeaders)] };
  if (kind < 0.9)
    return { ...line, headers: [...line.headers, `x-huge: ${'h'.repeat(between(random, 8_000, 30_000))}`] };
  return { ...line, headers: [...line.headers, ...Array.from({ length: 150 }, (_, at) => `x-many-${String(at)}: 1`)] };
}

/** Broken below what a request says: its bytes, and escapes in its address that are none. */
function breakBytes(random: Random, line: Line): void {
  if (line.body.length > 0 && random() < 0.15) line.body = damaged(random, line.body);
  if (random() < 0.05) line.target += `${line.target.includes('?') ? '&' : '?'}${oneOf(random, noEscapes)}`;
}

function kindOf(random: Random): Kind {
  const kind = random();
  if (kind < 0.5) return 'good';
  if (kind < 0.94) return 'broken';
  return kind < 0.97 ? 'stray' : 'malformed';
}

function requestOf(random: Random, kind: Kind, good: Request): Request {
  if (kind === 'broken') return broken(random, good);
  if (kind !== 'stray') return good;
  return { ...good, path: strayPath(random), headers: random() < 0.5 ? good.headers : strangeHeaders(random) };
}

/** One request, half of the time as it should be, half of the time as nobody who wrote this hub thought of it. */
export function shot(random: Random, target: Target): Shot {
  const endpoint = oneOf(random, [...target.endpoints.keys()]);
  const well = target.endpoints.get(endpoint);
  if (!well) throw new Error(`Nobody knows how ${endpoint} is asked.`);
  const kind = kindOf(random);
  const line = lineOf(requestOf(random, kind, well(random)), target);
  if (kind === 'broken') breakBytes(random, line);
  const { bytes, isRead } = bytesOf(random, kind === 'malformed' ? malformed(random, line) : line);
  const about = { endpoint, kind, mayBeDropped: kind === 'malformed' || !isRead };
  const chance = random();
  if (chance < 0.01) return { ...about, bytes: bytes.subarray(0, between(random, 1, bytes.length - 1)), way: 'cut' };
  // In pieces only what is read to its end: who hangs up in between has not heard the rest.
  return { ...about, bytes, way: chance < 0.02 && !about.mayBeDropped ? 'trickle' : 'whole' };
}
