/**
 * The address of the browser. Every proxy appends the address it saw to `X-Forwarded-For`, and whatever stands before
 * the entries of our own proxies was written by the client (RFC 7239 §8.1): only so many entries from the end are believed.
 */
export function clientAddress(peer: string, forwardedFor: string | undefined, proxies: number): string {
  if (proxies === 0 || forwardedFor === undefined) return peer;
  const seen = forwardedFor.split(',').map((address) => address.trim());
  return seen.at(-proxies) || peer;
}
