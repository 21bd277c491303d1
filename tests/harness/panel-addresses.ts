import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deskAddresses } from '../../cms/src/api/desk/addresses.ts';
import { signatureDeskAddresses } from '../../cms/src/api/signature-desk/addresses.ts';

const root = join(import.meta.dirname, '..', '..');

export interface Address {
  method: string;
  /** As Strapi writes it, with `:id` and the like. */
  path: string;
}

/** Both ways in which its packages write a route. */
const route = /(?:method: |\w+Route\()'([A-Z]+)',[^{}]*?'(\/[^']*)'/g;

/** The addresses of Strapi's panel as its packages name them, and ours, so that none is forgotten in a new release. */
export function addressesOfPanel(): Address[] {
  const files = globSync('node_modules/@strapi/*/dist/server/**/routes/**/*.js', { cwd: root });
  const strapi = files
    .filter((file) => !file.endsWith('content-api.js'))
    .flatMap((file) => {
      const [, plugin = ''] = /@strapi\/([^/]+)\//.exec(file) ?? [];
      const text = readFileSync(join(root, file), 'utf8');
      return [...text.matchAll(route)].map(([, method = '', path = '']) => ({ method, path: `/${plugin}${path}` }));
    });
  const desk = deskAddresses.map(({ method, path }) => ({ method, path: `/desk${path}` }));
  const signatures = signatureDeskAddresses.map(({ method, path }) => ({ method, path: `/signature-desk${path}` }));
  return [...strapi, ...desk, ...signatures].sort((a, b) =>
    `${a.path} ${a.method}` < `${b.path} ${b.method}` ? -1 : 1,
  );
}
