import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

/** The addresses of the site as its folders name them (`/[lang=lang]/…`), so that a new page is never forgotten. */
export function pathsOfSite(): string[] {
  const routes = join(root, 'web', 'src', 'routes');
  const files = globSync('**/+{page.svelte,page.server.ts,server.ts}', { cwd: routes });
  return [...new Set(files.map((file) => `/${relative('.', dirname(file))}`))].sort();
}

/** Of these, what a reader sees as a page. */
export function pageRoutesOfSite(): string[] {
  const files = globSync('**/+page.svelte', { cwd: join(root, 'web', 'src', 'routes') });
  return files.map((file) => `/${dirname(file)}`).sort();
}

const parameters = (route: string): number => route.split('[').length;

/** Which of these routes answers at an address: of those that fit, the one that leaves least open, as SvelteKit chooses. */
export function routeAt(address: string, routes: readonly string[]): string | undefined {
  const fits = (route: string) => new RegExp(`^${route.replaceAll(/\[[^\]]+\]/g, '[^/]+')}$`).test(address);
  return routes.filter(fits).sort((one, other) => parameters(one) - parameters(other))[0];
}

/** The addresses of the CMS as its route files name them (`/api/campaigns/:slug/page`), and those its door takes. */
export function pathsOfCms(): string[] {
  const files = globSync('cms/src/api/*/routes/*.ts', { cwd: root }).map((file) =>
    readFileSync(join(root, file), 'utf8'),
  );
  const routed = files.flatMap((text) =>
    [...text.matchAll(/'(\/[a-z0-9:/-]+)'/gi)].map(([, path]) => `/api${path ?? ''}`),
  );
  const door =
    readFileSync(join(root, 'cms/src/door/door.ts'), 'utf8') +
    readFileSync(join(root, 'cms/src/api/signature/way.ts'), 'utf8');
  const taken = [...door.matchAll(/'(\/api\/[a-z/-]+)'/g)].map(([, path]) => path ?? '');
  return [...new Set([...routed, ...taken])].sort();
}
