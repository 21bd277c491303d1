import { clientAddressHeader, pageAgeHeader, secretHeader } from '../../../cms/contract/caller.ts';
import { previewHeader } from '../../../cms/contract/preview.ts';
import { between, oneOf } from '../../harness/seeded.ts';
import { nameOf, type Endpoint } from './endpoints.ts';
import type { Random } from './garbage.ts';
import type { Known } from './known.ts';
import type { Panel } from './panel.ts';

export type Pairs = [name: string, value: string][];

/** A request that is all right, before it is broken and written as bytes. */
export interface Request {
  method: string;
  /** Filled in, without a query. */
  path: string;
  query: Pairs;
  headers: Pairs;
  body: { as: 'json' | 'form'; fields: Record<string, unknown> } | null;
}

/** What a request has beyond its method and its path; `params` are those of the path that others than usual stand for. */
type Filling = Partial<Pick<Request, 'query' | 'headers' | 'body'>> & { params?: Record<string, string> };
type Fill = (random: Random) => Filling;

const languages = ['en', 'fr', 'ar', 'uk'];
const language = (random: Random): string => oneOf(random, languages);
const some = (random: Random, pairs: Pairs): Pairs => (random() < 0.5 ? pairs : []);
const json = (fields: Record<string, unknown>): Request['body'] => ({ as: 'json', fields });
const form = (fields: Record<string, unknown> = {}): Request['body'] => ({ as: 'form', fields });

/** Addresses enough that most are new, and few enough that some come again. */
const address = (random: Random): string => `fuzz-${String(between(random, 0, 2_000))}@example.org`;

const network = (random: Random): string => `${[1, 2, 3].map(() => String(between(random, 1, 223))).join('.')}.9`;

/** What a supporter fills in; what need not be is left out half of the time. */
function supporter(random: Random, { revision, consentText }: Known): Record<string, unknown> {
  return {
    name: oneOf(random, ['Demo Supporter', 'نادية التجريبية', 'Амина Учебная']),
    email: address(random),
    country: oneOf(random, ['FR', 'UA', 'EG']),
    display: oneOf(random, ['none', 'initial', 'full']),
    ...(random() < 0.5 && {
      place: 'Lyon',
      affiliation: 'Union of Ferry Workers',
      comment: 'Free them.\nAll of them.',
    }),
    ...(random() < 0.5 && { revision, consentText }),
  };
}

/** What the door takes, and from whom. */
function atTheDoor(known: Known): Record<string, Fill> {
  const { campaign, secret } = known;
  const from = (random: Random): Pairs => [
    [secretHeader, secret],
    [clientAddressHeader, network(random)],
  ];
  const sent =
    (fields: (random: Random) => Record<string, unknown>): Fill =>
    (random) => ({ headers: from(random), body: json(fields(random)) });
  const bearer = (random: Random, token: string): Pairs => [...from(random), ['authorization', `Bearer ${token}`]];
  const staying = (random: Random) => oneOf(random, known.staying);
  return {
    'POST /api/signatures': (random) => ({
      headers: [...from(random), ...some(random, [[pageAgeHeader, String(between(random, 20_000, 900_000))]])],
      body: json({ campaign, locale: language(random), consent: true, ...supporter(random, known) }),
    }),
    'POST /api/signatures/again': sent((random) => ({ campaign, locale: language(random), email: address(random) })),
    'POST /api/signatures/confirm': sent((random) => ({ token: staying(random).confirm })),
    'POST /api/signatures/confirmable': sent((random) => ({ token: staying(random).confirm })),
    'POST /api/signatures/confirm-code': sent((random) => {
      const { email, code } = staying(random);
      return { campaign, email, code };
    }),
    'GET /api/my-signature': (random) => ({ headers: bearer(random, staying(random).manage) }),
    'PATCH /api/my-signature': (random) => ({
      headers: bearer(random, staying(random).manage),
      body: json({ display: oneOf(random, ['none', 'full']), updates: random() < 0.5, mailLocale: language(random) }),
    }),
    'DELETE /api/my-signature': (random) => ({ headers: bearer(random, oneOf(random, known.leaving).manage) }),
  };
}

/** What the web reads. */
function read({ secret, places, preview }: Known): Record<string, Fill> {
  const asWeb: Pairs = [[secretHeader, secret]];
  const plain: Fill = () => ({ headers: asWeb });
  const spoken: Fill = (random) => ({ headers: asWeb, query: [['locale', language(random)]] });
  const listed =
    (given: readonly string[]): Fill =>
    (random) => ({
      headers: asWeb,
      query: [['locale', language(random)], ...some(random, [['after', oneOf(random, given)]])],
    });
  const campaign = (page: string): string => `GET /api/campaigns/:slug/${page}`;
  const inOneLanguage = ['page', 'history', 'numbers', 'statements/:statement', 'updates/:update'].map(campaign);
  inOneLanguage.push('GET /api/campaigns', 'GET /api/messages', 'GET /api/privacy');
  const alike = [campaign('count'), campaign('challenge'), 'GET /api/site', 'GET /api/site/map', 'GET /api/health'];
  return {
    ...Object.fromEntries(inOneLanguage.map((name) => [name, spoken])),
    ...Object.fromEntries(alike.map((name) => [name, plain])),
    [campaign('signatures')]: listed(places.signatures),
    [campaign('comments')]: listed(places.comments),
    'GET /api/preview': () => ({
      headers: [...asWeb, [previewHeader, preview]],
      query: [
        ['locale', 'en'],
        ['place', ''],
      ],
    }),
  };
}

/** What the panel answers to who is not signed in. */
function inThePanel(panel: Panel): Record<string, Fill> {
  const { email, password, cookie, invited, joining, forgotten, tickets } = panel;
  const person = { firstname: 'Colleague', lastname: 'Of The Tests', password };
  return {
    'POST /admin/login': () => ({ body: json({ email, password, rememberMe: false }) }),
    'POST /admin/access-token': () => ({ headers: [['cookie', cookie]], body: json({}) }),
    'POST /admin/register-admin': (random) => ({ body: json({ email: address(random), ...person }) }),
    'GET /admin/registration-info': () => ({ query: [['registrationToken', invited]] }),
    'POST /admin/register': (random) => ({
      body: json({ registrationToken: oneOf(random, joining), userInfo: person }),
    }),
    'POST /admin/forgot-password': (random) => ({ body: json({ email: address(random) }) }),
    'POST /admin/reset-password': (random) => ({
      body: json({ resetPasswordToken: oneOf(random, forgotten), password }),
    }),
    'GET /signature-desk/exports/:id/file/:token': (random) => {
      const { id, token, cookie: half } = oneOf(random, tickets);
      return { params: { id, token }, headers: [['cookie', half]] };
    },
    'GET /admin/:page': (random) => ({ params: { page: oneOf(random, ['', 'auth', 'index.html']) } }),
  };
}

/** The forms of the site, and pages that read their query. */
function onTheSite(known: Known): Record<string, Fill> {
  const { places, preview, stamp } = known;
  const campaign = '/[lang=lang]/[campaign=slug]';
  const own = '/[lang=lang]/my-signature/[token]';
  const staying = (random: Random) => oneOf(random, known.staying);
  const asked =
    (query: Pairs): Fill =>
    (random) => ({ query: some(random, query) });
  const listed =
    (given: readonly string[]): Fill =>
    (random) => ({ query: some(random, [['after', oneOf(random, given)]]) });
  // A preview is of one language.
  const previewed: Fill = (random) => (random() < 0.5 ? {} : { params: { lang: 'en' }, query: [['preview', preview]] });
  const leave: Fill = (random) => ({ params: { token: oneOf(random, known.leaving).manage }, body: form() });
  return {
    'GET /[lang=lang]': previewed,
    [`GET ${campaign}`]: previewed,
    'GET /[lang=lang]/privacy': previewed,
    [`GET ${campaign}/statements/[statement=slug]`]: previewed,
    [`GET ${campaign}/updates/[update=slug]`]: previewed,
    [`GET ${campaign}/signatures`]: listed(places.signatures),
    [`GET ${campaign}/comments`]: listed(places.comments),
    [`GET ${campaign}/signed`]: asked([['sent', '']]),
    [`GET ${own}`]: asked([['saved', '']]),
    'GET /[lang=lang]/unsubscribe/[token]': asked([['stopped', '']]),
    'GET /media/[...path]': asked([['v', known.pictureVersion]]),
    [`POST ${campaign}`]: (random) => ({
      body: form({ consent: 'on', shown: stamp, website: '', proof: '', ...supporter(random, known) }),
    }),
    [`POST ${campaign}/signed?/code`]: (random) => {
      const { email, code } = staying(random);
      return { body: form({ email, code }) };
    },
    [`POST ${campaign}/signed?/again`]: (random) => ({ body: form({ email: address(random) }) }),
    'POST /[lang=lang]/confirm/[token]': (random) => ({ params: { token: staying(random).confirm }, body: form() }),
    'GET /[lang=lang]/confirm/[token]': (random) => ({ params: { token: staying(random).confirm } }),
    [`POST ${own}`]: (random) => ({
      body: form({ display: oneOf(random, ['none', 'full']), mailLocale: language(random), updates: 'on' }),
    }),
    [`POST ${own}/not-me`]: leave,
    [`POST ${own}/withdraw`]: leave,
    'POST /[lang=lang]/unsubscribe/[token]': (random) => ({
      body: form(random() < 0.5 ? { 'List-Unsubscribe': 'One-Click' } : {}),
    }),
  };
}

/** @throws {Error} for a part of a path that nothing is known to stand for. */
const filled = (path: string, params: Record<string, string>): string =>
  path.replace(/\[(?:\.{3})?(\w+)(?:=\w+)?\]|:(\w+)/g, (_, folder?: string, part?: string) => {
    const found = params[folder ?? part ?? ''];
    if (found === undefined)
      throw new Error(`Say in good-requests.ts what stands in ${path}: ${folder ?? part ?? ''}.`);
    return found;
  });

export type AskWell = (random: Random) => Request;

/** What stands in a path, unless the request says otherwise. */
function usual(random: Random, { campaign, statement, update, picture, staying }: Known): Record<string, string> {
  const named = { campaign, slug: campaign, statement, update, picture, path: picture };
  return { ...named, lang: language(random), token: oneOf(random, staying).manage };
}

/**
 * How each endpoint is asked well. @throws {Error} when one that takes a body has none, or a request is for none: then
 * something came or went, and its good request has to be written or taken away.
 */
export function askedWell(endpoints: readonly Endpoint[], known: Known, panel?: Panel): Map<string, AskWell> {
  const fills = panel ? { ...read(known), ...atTheDoor(known), ...inThePanel(panel) } : onTheSite(known);
  const names = endpoints.map(nameOf);
  const gone = Object.keys(fills).filter((name) => !names.includes(name));
  const bare = endpoints.filter(({ method }) => method !== 'GET' && method !== 'DELETE');
  const missing = bare.map(nameOf).filter((name) => !(name in fills));
  if (gone.length + missing.length > 0)
    throw new Error(`good-requests.ts has too much: ${gone.join(', ')}; and too little: ${missing.join(', ')}.`);
  const wellOf = (endpoint: Endpoint): AskWell => {
    const { method, path, action } = endpoint;
    const asking: Pairs = action === undefined ? [] : [[`/${action}`, '']];
    return (random) => {
      const { params, query = [], headers = [], body = null } = fills[nameOf(endpoint)]?.(random) ?? {};
      const own = { ...usual(random, known), ...params };
      return { method, path: filled(path, own), query: [...asking, ...query], headers, body };
    };
  };
  return new Map(endpoints.map((endpoint) => [nameOf(endpoint), wellOf(endpoint)]));
}
