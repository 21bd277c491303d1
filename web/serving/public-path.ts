/** Parameters that a page of ours reads: with one of them it is another page, made for who asks. */
const read = /(?:^|&)(?:sent|saved|stopped|preview|after)(?:=|&|$)/;

/** Pages of a person, and what is made for each who asks (see web/src/lib/http/cache-policy.ts). */
const personal = /^\/[^/]+\/(?:confirm|my-signature|unsubscribe)\/|\/challenge$/;
/**
 * `/{lang}` and what lies below it, in the letters of our addresses. Nothing in them needs an escape, so one with escapes
 * (`/en/%66ree-them`), or with a step up or on the spot (`/en/a/../free-them`), is a second name of a page: kept as well,
 * such names could drive out every page that is read.
 */
const spoken = /^\/[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8}){0,3}(?:\/(?!\.{1,2}(?:\/|$))[a-z0-9.-]+)*$/;

/**
 * The path under which what is asked for may be kept for everybody, or null. A query that no page reads, such as the mark
 * of a shared link, is no part of it: whoever invents one gets the page that is kept.
 */
export function publicPath(method: string | undefined, url: string): string | null {
  if (method !== 'GET' && method !== 'HEAD') return null;
  const end = url.indexOf('?');
  const path = end < 0 ? url : url.slice(0, end);
  if (end >= 0 && read.test(url.slice(end + 1))) return null;
  return spoken.test(path) && !personal.test(path) ? path : null;
}
