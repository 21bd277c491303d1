export const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === '';

/** The keys of an object have no order in jsonb. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, one]) => [key, sorted(one)]));
}

/** Whether what is given is what is stored already: a text, or blocks against their JSON. */
export function sameAsStored(stored: string | null, given: unknown): boolean {
  if (isEmpty(given) || stored === null) return isEmpty(given) && stored === null;
  if (typeof given === 'string') return stored === given;
  return JSON.stringify(sorted(JSON.parse(stored))) === JSON.stringify(sorted(given));
}
