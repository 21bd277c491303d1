/** A page of this age is as good as new; shared caches are told the same (web/src/lib/http/cache-policy.ts). */
export const freshFor = 2_000;
/**
 * Up to this age it is still shown to whoever comes while it is renewed; an older one is waited for. With the second that
 * interface texts are kept below it (kept-renewed.ts), an edit is on the site within 5 s (design §5).
 */
const passableFor = 3_000;
/** How often it is tried to renew a page while that fails. */
const triedEvery = 1_000;
/** While the CMS is away, its last pages go on being shown for a day. */
export const keptFor = 86_400_000;

export interface Age {
  /** Milliseconds since it was rendered. */
  age: number;
  /** Milliseconds since it was last tried to render it anew in vain, or null when the last try went well. */
  sinceFailure: number | null;
}

/** What to do with a page that is kept: show it, show it and have it renewed beside, or have it renewed first. */
export type Use = 'show' | 'show and renew' | 'renew';

/**
 * How a kept page is used. While it cannot be renewed nobody waits for that: it is shown as it is, and one reader a
 * second sets off another try.
 */
export function useOf({ age, sinceFailure }: Age): Use {
  if (age < freshFor) return 'show';
  if (age >= keptFor) return 'renew';
  if (sinceFailure !== null) return sinceFailure < triedEvery ? 'show' : 'show and renew';
  return age < passableFor ? 'show and renew' : 'renew';
}
