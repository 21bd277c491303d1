import { secretHeader, clientAddressHeader } from '../../cms/contract/caller.ts';
import { between, oneOf } from '../harness/seeded.ts';
import { demonstration } from '../harness/supporter.ts';

export type Random = () => number;

export interface Shot {
  bytes: Buffer;
  /** Sent whole, in pieces, or only in part. */
  way: 'whole' | 'trickle' | 'cut';
}

const text = (random: Random): string =>
  oneOf(random, [
    'Demo',
    '',
    ' ',
    '\0',
    '\u202e',
    '😀'.repeat(between(random, 1, 40)),
    'ß'.repeat(between(random, 1, 300)),
    'a'.repeat(between(random, 1, 5_000)),
    '../../etc/passwd',
    "' or 1=1 --",
    '${7*7}{{7*7}}',
    '<script>alert(1)</script>',
    '__proto__',
    'constructor',
    '\ud800',
    'مثال',
    '-1',
    '1e999',
    'null',
    `x@${'a.'.repeat(between(random, 1, 60))}example`,
  ]);

const value = (random: Random, depth = 0): unknown => {
  const kind = between(random, 0, depth > 3 ? 5 : 7);
  if (kind <= 2) return text(random);
  if (kind === 3) return (random() - 0.5) * 10 ** between(random, 0, 300);
  if (kind === 4) return random() < 0.5;
  if (kind === 5) return null;
  if (kind === 6) return Array.from({ length: between(random, 0, 5) }, () => value(random, depth + 1));
  return { [text(random)]: value(random, depth + 1), [text(random)]: value(random, depth + 1) };
};

/** What a good client sends to any of the doors; a mutation changes some of it. */
const goodBody = (random: Random): Record<string, unknown> => ({
  campaign: demonstration,
  locale: oneOf(random, ['en', 'fr', 'ar']),
  name: 'Demo Supporter',
  email: `fuzz-${String(between(random, 0, 2_000))}@example.org`,
  country: 'FR',
  display: oneOf(random, ['none', 'initial', 'full']),
  consent: true,
});

function jsonBody(random: Random): Buffer {
  const good = random() < 0.3 ? { token: 'A'.repeat(22) } : goodBody(random);
  for (let changes = between(random, 0, 2); changes > 0; changes -= 1) {
    const field = oneOf(random, [...Object.keys(good), 'token', 'code', 'place', 'comment', 'proof', text(random)]);
    good[field] = value(random);
  }
  const whole = Buffer.from(JSON.stringify(good));
  return damaged(random, whole);
}

function formBody(random: Random): Buffer {
  const pairs = Object.entries(goodBody(random)).map(([name, given]): [string, string] => [name, String(given)]);
  if (random() < 0.6) pairs.push([oneOf(random, ['name', 'email', 'code', 'action', text(random)]), text(random)]);
  if (random() < 0.3) pairs.splice(between(random, 0, pairs.length - 1), 1);
  return damaged(random, Buffer.from(new URLSearchParams(pairs).toString()));
}

/** Sometimes bytes are turned over, taken out, or it is far too long. */
function damaged(random: Random, whole: Buffer): Buffer {
  const kind = random();
  if (kind < 0.7) return whole;
  if (kind < 0.8) return whole.subarray(0, between(random, 0, whole.length));
  if (kind < 0.82) return Buffer.concat([whole, Buffer.alloc(between(random, 8_000, 40_000), 'x')]);
  if (kind < 0.85) return Buffer.from('['.repeat(between(random, 1, 4_000)));
  const broken = Buffer.from(whole);
  for (let times = between(random, 1, 6); times > 0 && broken.length > 0; times -= 1)
    broken[between(random, 0, broken.length - 1)] = between(random, 0, 255);
  return broken;
}

const tokens = [
  'A'.repeat(22),
  'short',
  '%00',
  '%',
  '%ff%fe',
  '..%2f..%2f',
  'a'.repeat(600),
  '%F0%9F%98%80',
  '__proto__',
];
const languages = ['en', 'fr', 'ar', 'uk', 'EN', 'xx', 'pt-BR', '%20', 'en-US-x-a'];
const slugs = [demonstration, demonstration, 'no-such-campaign', 'A', '%E2%82', 'a--b', '.well-known', 'favicon.ico'];

/** A place in a path (`[lang=lang]`, `:slug`) becomes something that may or may not belong there. */
function filled(random: Random, path: string): string {
  return path
    .replace(/\[\.{3}\w+\]/g, () => oneOf(random, [...tokens, 'a/b/c', '../../package.json']))
    .replace(/\[lang=lang\]|:locale/g, () => (random() < 0.8 ? 'en' : oneOf(random, languages)))
    .replace(/\[(\w+)(=\w+)?\]|:(\w+)/g, (_, name?: string, _matcher?: string, other?: string) =>
      /campaign|slug/.test(name ?? other ?? '') ? oneOf(random, slugs) : oneOf(random, tokens),
    );
}

/** What no path of this family is, or was meant to be. */
function strayPath(random: Random): string {
  const strays = [
    '//',
    '/api',
    '/api/',
    '/.env',
    '/_app/',
    '/en/__data.json',
    '/%',
    '/%00',
    '/\\',
    '/en//',
    '/a'.repeat(900),
  ];
  return oneOf(random, [
    ...strays,
    '*',
    'http://example.org/',
    '/en/../../../etc/passwd',
    '/uploads/%2e%2e/x',
    '/?',
    '/é',
  ]);
}

function query(random: Random): string {
  if (random() < 0.5) return '';
  const names = [
    'locale',
    'after',
    'page',
    'filters[name][$eq]',
    'populate',
    'sort',
    '__proto__[x]',
    'a[b][c][d][e][f]',
    '/signed',
  ];
  const pairs = Array.from({ length: between(random, 1, 4) }, () => {
    const given = random() < 0.3 ? '%E0%A4%A' : encodeURIComponent(text(random).toWellFormed().slice(0, 800));
    return `${oneOf(random, names)}=${given}`;
  });
  return `?${pairs.join('&')}`;
}

const methods = ['GET', 'GET', 'GET', 'POST', 'POST', 'POST', 'POST', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
const rareMethods = ['TRACE', 'PROPFIND', 'PURGE', 'CONNECT', 'LINK', 'get', 'NONSENSE', ''];

/** Marks that may not stand in a header are left to the cases that mean them. */
const inHeader = (given: string): string => given.replace(/[\0\r\n]/g, '').slice(0, 3_000);

function strangeHeaders(random: Random): string[] {
  const names = [
    'accept-language',
    'accept',
    'cookie',
    'if-none-match',
    'range',
    'x-forwarded-for',
    'forwarded',
  ].concat(
    ['authorization', 'content-encoding', 'x-http-method-override', 'referer', 'accept-encoding', 'upgrade', 'origin'],
    [
      'x-forwarded-proto',
      'x-forwarded-host',
      'x-sveltekit-action',
      'expect',
      'x-hub-client',
      'host',
      'te',
      'content-type',
    ],
  );
  const lines = Array.from(
    { length: between(random, 0, 4) },
    () => `${oneOf(random, names)}: ${inHeader(text(random))}`,
  );
  if (random() < 0.02) lines.push(`x-huge: ${'h'.repeat(between(random, 8_000, 30_000))}`);
  if (random() < 0.01) lines.push(...Array.from({ length: 150 }, (_, at) => `x-many-${String(at)}: 1`));
  if (random() < 0.01)
    lines.push(oneOf(random, ['bad header', 'x: \0', ': empty', 'transfer-encoding: nonsense', 'content-length: -1']));
  return lines;
}

export interface Target {
  host: string;
  origin: string;
  secret: string;
  paths: string[];
  body: 'json' | 'form';
}

/** One request, whole or broken, that nobody who wrote this hub thought of. */
export function shot(random: Random, target: Target): Shot {
  const path = random() < 0.04 ? strayPath(random) : filled(random, oneOf(random, target.paths));
  const asked = path.startsWith('/api/signatures') && random() < 0.8 ? 'POST' : oneOf(random, methods);
  const method = random() < 0.02 ? oneOf(random, rareMethods) : asked;
  const hasBody = method.startsWith('P') || random() < 0.02;
  const asJson = random() < 0.9 ? target.body === 'json' : random() < 0.5;
  const body = !hasBody ? Buffer.alloc(0) : asJson ? jsonBody(random) : formBody(random);
  const type = asJson ? 'application/json' : 'application/x-www-form-urlencoded';
  const network = `${String(between(random, 1, 223))}.${String(between(random, 0, 255))}.${String(between(random, 0, 255))}.9`;
  const lines = [`${method} ${path}${query(random)} HTTP/1.1`, `host: ${target.host}`];
  if (random() < 0.9) lines.push(`${secretHeader}: ${target.secret}`, `${clientAddressHeader}: ${network}`);
  if (random() < 0.9) lines.push(`origin: ${target.origin}`);
  if (hasBody && random() < 0.95) lines.push(`content-type: ${type}`);
  lines.push(...strangeHeaders(random));
  const chunked = body.length > 0 && random() < 0.05;
  if (hasBody) lines.push(chunked ? 'transfer-encoding: chunked' : `content-length: ${String(body.length)}`);
  const sent = chunked
    ? Buffer.concat([Buffer.from(`${body.length.toString(16)}\r\n`), body, Buffer.from('\r\n0\r\n\r\n')])
    : body;
  const bytes = Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`), sent]);
  const kind = random();
  if (kind < 0.01) return { bytes: bytes.subarray(0, between(random, 1, bytes.length - 1)), way: 'cut' };
  return { bytes, way: kind < 0.02 ? 'trickle' : 'whole' };
}
