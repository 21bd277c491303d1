import type { Core } from '@strapi/strapi';

const isList = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string');

/**
 * Which of these the hub has never set up before; they count as set up from now on. So that what a person deletes
 * does not come back with the next start.
 */
export async function onceSeen(strapi: Core.Strapi, kind: string, things: readonly string[]): Promise<string[]> {
  const place = { type: 'core', name: 'hub', key: `set-up-${kind}` } as const;
  const stored: unknown = await strapi.store.get(place);
  const seen = isList(stored) ? stored : [];
  const fresh = things.filter((thing) => !seen.includes(thing));
  if (fresh.length > 0) await strapi.store.set({ ...place, value: [...seen, ...fresh] });
  return fresh;
}
