import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { deskAddresses } from '../../../cms/src/api/desk/addresses.ts';
import { signatureDeskAddresses } from '../../../cms/src/api/signature-desk/addresses.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

/** What somebody can ask of the hub without a session. */
export interface Endpoint {
  method: string;
  /** As the code names it: `/[lang=lang]/[campaign=slug]`, `/api/campaigns/:slug/page`. */
  path: string;
  /** Which of several forms of a page. */
  action?: string;
}

export const nameOf = ({ method, path, action }: Endpoint): string =>
  `${method} ${path}${action === undefined ? '' : `?/${action}`}`;

/** The forms of a page: one without a name, several with names, or none. */
function formsIn(file: string): { action?: string }[] {
  const [, inside] = /export const actions: Actions = \{\s*([^}]*)/.exec(read(file)) ?? [];
  if (inside === undefined) return [];
  if (/^default\b/.test(inside)) return [{}];
  const names = inside.trim();
  if (!/^\w+(?:, \w+)*$/.test(names)) throw new Error(`The forms of ${file} cannot be told apart.`);
  return names.split(', ').map((action) => ({ action }));
}

/** The endpoints of the site as its folders name them, so that a new page or form is never forgotten. */
export function endpointsOfSite(): Endpoint[] {
  const routes = 'web/src/routes';
  const files = globSync('**/+{page.svelte,page.server.ts,server.ts}', { cwd: join(root, routes) });
  return files.sort().flatMap((file): Endpoint[] => {
    const folder = dirname(file);
    const path = folder === '.' ? '/' : `/${folder}`;
    if (basename(file) === '+page.svelte') return [{ method: 'GET', path }];
    if (basename(file) === '+page.server.ts')
      return formsIn(join(routes, file)).map((form) => ({ method: 'POST', path, ...form }));
    const methods = [...read(join(routes, file)).matchAll(/export const (GET|POST|PUT|PATCH|DELETE)\b/g)];
    return methods.map(([, method = '']) => ({ method, path }));
  });
}

/** What the web reads, as the files of routes name it. @throws {Error} when one is written in another way. */
function routed(): Endpoint[] {
  return globSync('cms/src/api/*/routes/*.ts', { cwd: root }).flatMap((file) => {
    const text = read(file);
    const found = [...text.matchAll(/readRoute\('(\/[^']+)'|method: '([A-Z]+)', path: '(\/[^']+)'/g)];
    if (found.length !== text.match(/'\/[^']+'/g)?.length) throw new Error(`The routes of ${file} cannot be read.`);
    return found.map(([, readable, method = 'GET', path]) => ({ method, path: `/api${readable ?? path ?? ''}` }));
  });
}

/** What the door takes before Strapi. */
function atTheDoor(): Endpoint[] {
  const found = [...read('cms/src/door/door.ts').matchAll(/'(\/api\/[a-z/-]+)': (post|\[[^\]]+\])/g)];
  return found.flatMap(([, path = '', methods = '']) =>
    (methods === 'post' ? ['POST'] : (methods.match(/[A-Z]+/g) ?? [])).map((method) => ({ method, path })),
  );
}

/** Addresses of both desks that ask for no session but a ticket. */
function byTicket(): Endpoint[] {
  const open = (folder: string, addresses: typeof deskAddresses | typeof signatureDeskAddresses): Endpoint[] =>
    addresses.filter(({ ticket }) => ticket).map(({ method, path }) => ({ method, path: `/${folder}${path}` }));
  return [...open('desk', deskAddresses), ...open('signature-desk', signatureDeskAddresses)];
}

/** As Strapi's packages write a route that asks for nobody. */
const open = /method: '([A-Z]+)',[^{}]*?path: '(\/[^']*)',[^{}]*?config: \{\s*auth: false/g;

/** What Strapi's panel answers before anybody is signed in; its paid parts (`ee`) are switched off. */
function openInStrapi(): Endpoint[] {
  return globSync('node_modules/@strapi/*/dist/server/**/routes/**/*.js', { cwd: root })
    .filter((file) => !/\/ee\/|\/content-api\.js$/.test(file))
    .flatMap((file) => {
      const [, plugin = ''] = /@strapi\/([^/]+)\//.exec(file) ?? [];
      return [...read(file).matchAll(open)].map(([, method = '', path = '']) => ({
        method,
        path: `/${plugin}${path}`,
      }));
    });
}

/** What Strapi serves and names in no file of routes: its core, and the files of the panel and of the media library. */
const served = ['/', '/_health', '/favicon.ico', '/admin/:page', '/uploads/:picture'].map((path) => ({
  method: 'GET',
  path,
}));

/** The endpoints of the CMS that ask for no session of the panel. */
export const endpointsOfCms = (): Endpoint[] => [
  ...routed(),
  ...atTheDoor(),
  ...byTicket(),
  ...openInStrapi(),
  ...served,
];
