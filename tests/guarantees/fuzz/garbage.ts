import { between, oneOf } from '../../harness/seeded.ts';

export type Random = () => number;

/** A text that somewhere, sometime, was too much for somebody. */
export const text = (random: Random): string =>
  oneOf(random, [
    'Demo',
    '',
    ' ',
    '\0',
    'a\0b',
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
    '2147483648',
    '1e999',
    'null',
    `x@${'a.'.repeat(between(random, 1, 60))}example`,
  ]);

/** Any value that JSON can say, a few levels deep. */
export function value(random: Random, depth = 0): unknown {
  const kind = between(random, 0, depth > 3 ? 5 : 7);
  if (kind <= 2) return text(random);
  if (kind === 3) return (random() - 0.5) * 10 ** between(random, 0, 300);
  if (kind === 4) return random() < 0.5;
  if (kind === 5) return null;
  if (kind === 6) return Array.from({ length: between(random, 0, 5) }, () => value(random, depth + 1));
  return { [text(random)]: value(random, depth + 1), [text(random)]: value(random, depth + 1) };
}

/** Bytes that are cut, made far too long, nested without end, or turned over here and there. */
export function damaged(random: Random, whole: Buffer): Buffer {
  const kind = random();
  if (kind < 0.3) return whole.subarray(0, between(random, 0, whole.length));
  if (kind < 0.4) return Buffer.concat([whole, Buffer.alloc(between(random, 8_000, 40_000), 'x')]);
  if (kind < 0.5) return Buffer.from('['.repeat(between(random, 1, 4_000)));
  const bytes = Buffer.from(whole);
  for (let times = between(random, 1, 6); times > 0 && bytes.length > 0; times -= 1)
    bytes[between(random, 0, bytes.length - 1)] = between(random, 0, 255);
  return bytes;
}

/** One piece of a path, as it travels. */
export const segment = (random: Random): string =>
  oneOf(random, [
    ...['A'.repeat(22), 'short', '%00', 'a%00b', '%', '%ff%fe', '..%2f..%2f', 'a'.repeat(600), '%F0%9F%98%80'],
    ...['__proto__', 'EN', 'xx', 'pt-BR', '%20', 'en-US-x-a', 'no-such-campaign', '%E2%82', 'a--b', '.well-known'],
    ...['favicon.ico', 'a/b/c', '..', '.', '-1', '2147483648', '00000000-0000-4000-8000-000000000000'],
  ]);

/** Addresses that no route has, or that mean something to a server and not to us. */
export const strayPath = (random: Random): string =>
  oneOf(random, [
    ...[
      '//',
      '/api',
      '/api/',
      '/.env',
      '/_app/',
      '/_app/remote/a/b',
      '/en/__data.json',
      '/en/__route.js',
      '/%',
      '/%00',
    ],
    ...[
      '/en//',
      '/a'.repeat(900),
      '/en/../../../etc/passwd',
      '/uploads/%2e%2e/x',
      '/?',
      '/__proto__',
      '/content-manager',
    ],
    ...[
      '/graphql',
      '/admin/%00.js',
      '/upload',
      '/api/upload',
      '/api/signature',
      '/api/signatures/',
      '/api/signatures/x',
    ],
  ]);

/** Marks that end a header are left to the cases that mean them. */
const inHeader = (given: string): string => given.replace(/[\0\r\n]/g, '').slice(0, 3_000);

const headerNames = [
  ...['accept-language', 'accept', 'cookie', 'if-none-match', 'range', 'x-forwarded-for', 'forwarded', 'upgrade'],
  ...['authorization', 'content-encoding', 'x-http-method-override', 'referer', 'accept-encoding', 'origin', 'te'],
  ...['x-forwarded-proto', 'x-forwarded-host', 'x-sveltekit-action', 'x-sveltekit-pathname', 'expect', 'host'],
  ...['x-hub-client', 'x-hub-page-age', 'x-hub-preview', 'content-type', 'if-modified-since'],
];

/** Headers that are well formed and mean nothing. */
export const strangeHeaders = (random: Random): [string, string][] =>
  Array.from({ length: between(random, 1, 4) }, () => [oneOf(random, headerNames), inHeader(text(random))]);
