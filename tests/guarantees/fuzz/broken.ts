import { between, oneOf } from '../../harness/seeded.ts';
import { segment, strangeHeaders, text, value, type Random } from './garbage.ts';
import type { Pairs, Request } from './good-requests.ts';

const methods = ['GET', 'POST', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** The same list with one of its things changed; an empty one stays as it is. */
function withOne<T>(random: Random, things: readonly T[], change: (thing: T) => T[]): T[] {
  const at = between(random, 0, things.length - 1);
  return things.flatMap((thing, place) => (place === at ? change(thing) : [thing]));
}

/** One piece of the path is another one, or the path goes on. */
function inPath(random: Random, path: string): string {
  if (path === '/' || random() < 0.2) return `${path.replace(/\/$/, '')}/${segment(random)}`;
  const [root = '', ...pieces] = path.split('/');
  return [root, ...withOne(random, pieces, () => [segment(random)])].join('/');
}

const queryNames = [
  ...['locale', 'after', 'page', 'place', 'preview', 'filters[name][$eq]', 'populate', 'sort', '__proto__[x]', 'sent'],
  ...[
    'a[b][c][d][e][f]',
    'registrationToken',
    'registrationToken[$ne]',
    '/signed',
    '/default',
    '/__proto__',
    '/remote',
  ],
  ...['x-sveltekit-invalidated', 'v'],
];

function inQuery(random: Random, query: Pairs): Pairs {
  const strange: Pairs[number] = [oneOf(random, queryNames), text(random)];
  if (query.length === 0 || random() < 0.4) return random() < 0.5 ? [strange, ...query] : [...query, strange];
  return withOne(random, query, ([name, given]) =>
    oneOf(random, [
      [],
      [[name, text(random)]],
      [
        [name, given],
        [name, given],
      ],
      [[name, `${given}x`]],
    ] as Pairs[]),
  );
}

function inHeaders(random: Random, headers: Pairs): Pairs {
  if (headers.length === 0 || random() < 0.5) return [...headers, ...strangeHeaders(random)];
  const cut = (given: string) => given.slice(0, between(random, 0, given.length));
  return withOne(random, headers, ([name, given]) =>
    oneOf(random, [[], [[name, cut(given)]], [[name, 'x']]] as Pairs[]),
  );
}

type Body = NonNullable<Request['body']>;

/** One field is gone, is another thing, or is one that nobody asked for; or the whole is sent as something else. */
function inBody(random: Random, { as, fields }: Body): Body {
  const kind = random();
  if (kind < 0.1) return { as: as === 'json' ? 'form' : 'json', fields };
  const names = Object.keys(fields);
  const name = kind < 0.7 && names.length > 0 ? oneOf(random, names) : oneOf(random, ['token', 'proof', text(random)]);
  const { [name]: before, ...others } = fields;
  if (kind < 0.25) return { as, fields: others };
  const given = kind < 0.45 && typeof before === 'string' ? `${before}${text(random)}` : value(random);
  return { as, fields: { ...others, [name]: as === 'form' && random() < 0.8 ? text(random) : given } };
}

/** A good request that is wrong in one to three places. */
export function broken(random: Random, good: Request): Request {
  let request = good;
  for (let places = between(random, 1, 3); places > 0; places -= 1) {
    const kind = random();
    const { path, query, headers, body } = request;
    if (kind < 0.1) request = { ...request, method: oneOf(random, methods) };
    else if (kind < 0.3) request = { ...request, path: inPath(random, path) };
    else if (kind < 0.5) request = { ...request, query: inQuery(random, query) };
    else if (kind < 0.7 || !body) request = { ...request, headers: inHeaders(random, headers) };
    else request = { ...request, body: inBody(random, body) };
  }
  return request;
}
