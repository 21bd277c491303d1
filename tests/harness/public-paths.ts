import { globSync } from 'node:fs';
import { dirname, join } from 'node:path';

const routes = join(import.meta.dirname, '..', '..', 'web', 'src', 'routes');

/** What a reader sees as a page, as its folder names it (`/[lang=lang]/…`), so that a new one is never forgotten. */
export function pageRoutesOfSite(): string[] {
  const files = globSync('**/+page.svelte', { cwd: routes });
  return files.map((file) => `/${dirname(file)}`).sort();
}

const parameters = (route: string): number => route.split('[').length;

/** Which of these routes answers at an address: of those that fit, the one that leaves least open, as SvelteKit chooses. */
export function routeAt(address: string, all: readonly string[]): string | undefined {
  const fits = (route: string) => new RegExp(`^${route.replaceAll(/\[[^\]]+\]/g, '[^/]+')}$`).test(address);
  return all.filter(fits).sort((one, other) => parameters(one) - parameters(other))[0];
}
