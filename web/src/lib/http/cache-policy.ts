export interface Answer {
  method: string;
  status: number;
  /** SvelteKit's id of the route, null when no route fits. */
  route: string | null;
}

/** A page for everybody: shared caches keep it for 2 s, and go on serving it while the site is away. */
const forEverybody = 'public, max-age=0, s-maxage=2, stale-while-revalidate=30, stale-if-error=86400';

const forEverybodyRoutes = [
  '/[lang=lang]',
  '/[lang=lang]/privacy',
  '/[lang=lang]/interface',
  '/[lang=lang]/[campaign=slug]',
];
const withToken = /^\/\[lang=lang\]\/(?:confirm|my-signature|unsubscribe)\//;

/** One is made for each who asks. */
const forOnePerson = '/challenge';

const isForEverybody = ({ method, status, route }: Answer): boolean =>
  (method === 'GET' || method === 'HEAD') &&
  status === 200 &&
  route !== null &&
  !route.endsWith(forOnePerson) &&
  forEverybodyRoutes.some((known) => route === known || (known.endsWith('slug]') && route.startsWith(`${known}/`)));

/** What a person typed, what went wrong, and what a token opens stay out of every cache (RFC 9111 §5.2.2.5). */
export const cacheControl = (answer: Answer): string => (isForEverybody(answer) ? forEverybody : 'no-store');

/**
 * Pages that are one step of a person’s way, or an error, have no place in a search engine; nor have names: who looks for
 * a person must not find a political opinion (GDPR art. 9).
 */
export const isIndexed = (answer: Answer): boolean =>
  isForEverybody(answer) &&
  !/\/(signed|thanks|signatures|comments|sheet|(?:count|numbers)\.json)$/.test(answer.route ?? '');

/** Whether the address of this route holds a token that came by mail. */
export const opensByToken = (route: string | null): boolean => withToken.test(route ?? '');

/** An address that holds a token of a mail must not travel in a `Referer` to anyone, ourselves included. */
export const referrerPolicy = (route: string | null): string | null => (opensByToken(route) ? 'no-referrer' : null);
